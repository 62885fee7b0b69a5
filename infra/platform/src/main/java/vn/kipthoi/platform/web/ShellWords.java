package vn.kipthoi.platform.web;

/** What the frames, the error pages and the sign-in page say. */
public interface ShellWords {

  String product();

  String skipToContent();

  String quickExit();

  String quickExitHint();

  String publicName();

  String inDanger();

  String call111();

  String call113();

  String lateTitle();

  String lateLead();

  String demonstration();

  String menu();

  String menuMore();

  String offlineSince();

  String offlineLead();

  String offlineCall();

  String working(long done, long total);

  String online();

  String offline();

  String signIn();

  String signInTitle();

  String signInLead();

  String username();

  String password();

  String showPassword();

  String signInWrong();

  String signInSlowDown(long seconds);

  String signInSignedOut();

  String signInForgot();

  String signInPublic();

  String signOut();

  String signOutUnsent();

  String landing();

  String landingLead(String name);

  String errorBack();

  String errorHome();

  String fixErrors();

  String errorInTitle(String title);

  String overdue();

  String justNow();

  String problemBadRequest();

  String problemUnauthorized();

  String problemForbidden();

  String problemForeignForm();

  String problemNotFound();

  String problemWrongWay();

  String problemTooMany();

  String problemTooLarge();

  String problemInvalidFields();

  String problemUnavailable();

  String problemInternal();

  String sessionEnding();

  String sessionStay();

  String sessionOver();

  String sessionAgain();

  String areas();
}
