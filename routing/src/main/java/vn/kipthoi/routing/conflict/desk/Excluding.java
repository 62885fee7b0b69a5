package vn.kipthoi.routing.conflict.desk;

import java.util.UUID;

/** What came of keeping a case from somebody, or of letting them see it again. */
public sealed interface Excluding {

  /** From now on the case does not exist for them; said twice, it is kept once. */
  record Kept() implements Excluding {}

  /** It is asked that they may see it again; one who stands above whoever asks has to agree. */
  record AskedBack() implements Excluding {}

  /** They see it again. */
  record Lifted() implements Excluding {}

  /** There is no such case for whoever asks, or no such exclusion of it. */
  record NotThere() implements Excluding {}

  /** There is no such person on any roster. */
  record NobodySuch(UUID person) implements Excluding {}

  /** The person stands outside of the asker's subtree: only a desk above both may say so. */
  record AboveYou() implements Excluding {}

  /** Whoever asked cannot agree to it themselves, nor can one who stands beside or below them. */
  record NeedsOneAbove() implements Excluding {}
}
