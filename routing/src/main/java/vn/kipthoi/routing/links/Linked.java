package vn.kipthoi.routing.links;

import java.util.UUID;

/** What came of a wish to link two cases, or to take a link back. */
public sealed interface Linked {

  /** It is so now, or was before. */
  record Done(UUID link) implements Linked {}

  /** A case does not belong together with itself. */
  record Itself() implements Linked {}

  /** It is for those who lead, supervise or take calls. */
  record NotYourPart() implements Linked {}

  /** One of the cases, or the link, is not there for the asker. */
  record NotThere() implements Linked {}
}
