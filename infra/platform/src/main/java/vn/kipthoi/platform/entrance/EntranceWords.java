package vn.kipthoi.platform.entrance;

/** What the pages of sign-in and of accounts say. */
public interface EntranceWords {

  String secondStepTitle();

  String secondStepLead();

  String secondStepPasskeyLead();

  String code();

  String codeHint();

  String codeOfApp();

  String codeWrong();

  String codeSlowDown(long seconds);

  String proceed();

  String otherAccount();

  String lostPhone();

  String orWord();

  String passkey();

  String passkeySignIn();

  String passkeyWorking();

  String passkeyWrong();

  String passkeyStopped();

  String phoneDoor();

  String providerDoor(String name);

  String noticeKept();

  String noticeFile();

  String noticeOver();

  String noticeGone();

  String noticeStayed();

  String noticeRemoved();

  String noticeChanged();

  String noticeAway();

  String noticeUnknown();

  String setUpTitle();

  String setUpLead();

  String setUpOwnLead();

  String setUpScan();

  String setUpAlt();

  String setUpType();

  String setUpConfirm();

  String setUpDone();

  String recoveryCodesTitle();

  String recoveryCodesLead();

  String recoveryCodesKept();

  String print();

  String keptTitle();

  String keptLead();

  String keptSend();

  String keptDiscard();

  String keptOf(String path);

  String accountTitle();

  String accountMenu();

  String you();

  String username();

  String role();

  String unit();

  String noUnit();

  String signingIn();

  String password();

  String passwordSet();

  String passwordNone();

  String passwordChange();

  String authenticator();

  String authenticatorOn();

  String authenticatorOff();

  String authenticatorNeeded();

  String authenticatorAdd();

  String authenticatorRemove();

  String recoveryCodes();

  String recoveryCodesLeft(int left);

  String recoveryCodesRenew();

  String passkeys();

  String passkeysNone();

  String passkeyAdd();

  String passkeyLabel();

  String passkeyLabelHint();

  String passkeyAdded();

  String passkeyUsed();

  String passkeyNeverUsed();

  String needsScript();

  String remove();

  String myPhones();

  String myPhonesNone();

  String sessions();

  String sessionsLead();

  String sessionHere();

  String sessionOpened();

  String sessionSeen();

  String sessionEnd();

  String sessionsEndAll();

  String unknownBrowser();

  String wayPassword();

  String wayTotp();

  String wayRecoveryCode();

  String wayPasskey();

  String wayDevice();

  String wayOidc();

  String preferences();

  String preferencesLanguage();

  String preferencesShortcuts();

  String preferencesShortcutsHint();

  String preferencesSave();

  String donePasskey();

  String donePassword();

  String donePreferences();

  String doneEnded();

  String doneRemoved();

  String proveTitle();

  String proveLead();

  String proveOtherwise();

  String passwordWrong();

  String waitALittle();

  String passwordTitle();

  String passwordCurrent();

  String passwordNew();

  String passwordNewHint();

  String passwordAgain();

  String passwordSave();

  String passwordTooShort();

  String passwordTooLong();

  String passwordTooPlain();

  String passwordHasTheName();

  String passwordWellKnown();

  String notTheSame();

  String pinTitle();

  String pinLead(String name);

  String pin();

  String pinNew();

  String pinNewHint();

  String pinAgain();

  String pinWrong(int left);

  String pinNotSixDigits();

  String pinTooPlain();

  String pinNotYours();

  String bindTitle();

  String bindLead();

  String phoneCode();

  String phoneCodeHint();

  String phoneCodeMissing();

  String phoneCodeWrong();

  String bind();

  String backToSignIn();

  String phonesMenu();

  String phonesTitle();

  String phonesLead();

  String phonesFind();

  String phonesFindGo();

  String phonesNobody();

  String phonesNobodyLead();

  String phonesMore(int more);

  String phonesInvite();

  String phonesNone();

  String phonesPerson();

  String phonesPhones();

  String phoneBound();

  String phoneUsed();

  String phoneRevokeLost();

  String phoneRevokeLeft();

  String phonesOut();

  String revokedPin();

  String revokedLost();

  String revokedLeft();

  String revokedOwn();

  String revokedSuspended();

  String phoneWiped();

  String phoneNotYetWiped();

  String phoneCodeFor(String name);

  String phoneCodeSay();

  String invitationTitle();

  String invitationLead(String name, String username);

  String invitationGone();

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

  String mayOperator();

  String mayShiftLead();

  String mayTeamMember();

  String mayTeamLeader();

  String mayDistrict();

  String mayProvince();

  String mayAdministrator();

  String mayAuditor();

  String arrivedTitle();

  String providerLeave(String name);
}
