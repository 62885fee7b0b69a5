package vn.kipthoi.notifier.desk;

/** What repliers are answered. A code, a time and a rung; nothing personal. */
public interface ReplyWords {

  String accepted(String code, String at);

  String acceptedForLater(String code, String going);

  String acceptedBefore(String code, String at);

  String taken(String code, String at);

  String tooLate(String code, String rung, String at);

  String passedOn(String code);

  String notTheirs();

  String whichCase(String codes, String example);

  String noSuchCase(String code);

  String timePassed(String time);

  String sayWhen();

  String notUnderstood();

  String unknownPhone();

  String takenOver();

  String takenOverBefore();

  String swapOver();

  String swapNotTheirs();
}
