package vn.kipthoi.routing.handover.desk;

import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.casework.Performed;

/** What came of offering a case, or of an offer. */
public sealed interface HandingOver {

  /** It is done; the case is as the act left it. Said twice, it is done once. */
  record Done() implements HandingOver {}

  /** The case changed meanwhile, or does not allow it. */
  record NotPerformed(Performed performed) implements HandingOver {}

  /** There is no such case for whoever asks. */
  record NotThere() implements HandingOver {}

  /** It is another's part: the sender's, the receiver's, or that of whoever stands above both. */
  record NotYourSide() implements HandingOver {}

  /** The account is nobody's on a roster: a case needs a person who has it. */
  record NobodyOnRoster() implements HandingOver {}

  /** No open offer: it was accepted, refused or withdrawn before. */
  record NothingOffered() implements HandingOver {}

  /** The unit is no commune of today, or the one that has the case. */
  record NoSuchReceiver() implements HandingOver {}

  /** It came back too often: this desk decides. */
  record DecidedAbove(UnitCode desk) implements HandingOver {}
}
