package vn.kipthoi.notifier.desk;

/**
 * What texts say of whose a case is: what others are asked about it, and what became of that. As all
 * texts they carry a code, how urgent, a commune and a time, and nothing else.
 */
public interface CaseTextWords {

  /** Another commune offers a case to this one. */
  String handover(String code, String urgency, String place, String below, String due, String how);

  /** The child lives in this commune, which leads the plan. */
  String residence(String code, String urgency, String place, String below, String due, String how);

  /** A desk has to say whose case it is. */
  String question(String code, String urgency, String place, String below, String due, String how);

  /** It may be this commune's case; a desk holds it until that is known. */
  String candidate(String code, String urgency, String place, String below, String due, String how);

  /** What was not done when a question was taken up and not answered. */
  String decision();

  String handoverAccepted(String code, String urgency, String place);

  String handoverRefused(String code, String urgency, String place);

  String handoverWithdrawn(String code, String urgency, String place);

  String placedElsewhere(String code, String urgency, String place);

  String staysYours(String code, String urgency, String place);

  String merged(String code, String urgency);

  String rehomed(String code, String urgency, String place);

  /** Somebody above asks those who hold it to act. */
  String nudged(String code, String urgency, String place);
}
