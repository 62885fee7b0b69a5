package vn.kipthoi.intake.web;

/** Calls that are no report, in words for operators. */
public interface ContactWords {

  String menu();

  String title();

  String lead();

  String logged();

  String today();

  String counselling();

  String information();

  String referral();

  String silent();

  String hangUp();

  String prank();

  String test();

  String wrongNumber();

  String abusive();

  String notAKind();
}
