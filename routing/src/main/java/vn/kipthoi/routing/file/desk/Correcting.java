package vn.kipthoi.routing.file.desk;

import vn.kipthoi.routing.file.store.FormDraft;

/** What came of wanting to correct a submitted form. */
public sealed interface Correcting {

  /** The draft, with the answers of the form that it corrects. */
  record Begun(FormDraft draft) implements Correcting {}

  /** Somebody writes on this form already; that has to come to an end first. */
  record DraftInTheWay() implements Correcting {}

  /** A correction has taken its place; that one is what may be corrected. */
  record Replaced() implements Correcting {}

  record NotFound() implements Correcting {}
}
