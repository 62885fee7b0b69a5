package vn.kipthoi.platform.entrance;

/** What the pages for administrators of accounts say. */
public interface AccountsWords {

  String username();

  String role();

  String unit();

  String noUnit();

  String sessionSeen();

  String accountsMenu();

  String accountsTitle();

  String accountsLead();

  String accountsFind();

  String accountsAnyRole();

  String accountsFindGo();

  String accountsNew();

  String accountsNone();

  String accountsNoneLead();

  String accountsEarlier();

  String accountsLater();

  String accountsPerson();

  String accountsState();

  String stateSuspended();

  String stateInvited();

  String stateNoPassword();

  String stateTwoSteps();

  String stateOneStep();

  String stateSignedIn(int places);

  String stateFailures(int failures);

  String requestsTitle();

  String requestsLead();

  String requestBy(String name);

  String requestGrant();

  String requestRefuse();

  String requestOwn();

  String accountNewTitle();

  String accountNewLead();

  String accountNewGo();

  String accountName();

  String accountNameHint();

  String usernameHint();

  String usernameRule();

  String usernameTaken();

  String nameRule(int longest);

  String roleMissing();

  String unitHint();

  String unitRule();

  String linkTitle();

  String linkLead(String name);

  String linkAlt();

  String linkBack();

  String changeTitle();

  String changeGo();

  String changeDone();

  String changeAsked();

  String accessTitle();

  String linkGo();

  String endGo();

  String suspendTitle();

  String suspendWhy();

  String suspendWhyHint();

  String suspendGo();

  String resumeGo();

  String suspendedBecause(String why);

  String reasonMissing(int longest);

  String waitsForAnother();

  String lastAdministrator();

  String needsAnother();

  String ownAccount();
}
