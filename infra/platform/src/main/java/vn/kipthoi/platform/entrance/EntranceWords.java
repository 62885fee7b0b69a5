package vn.kipthoi.platform.entrance;

/** What the pages of sign-in and of one's own account say. */
public interface EntranceWords {

  String signInOutage();

  String secondStepTitle();

  String secondStepLead();

  String secondStepPasskeyLead();

  String code();

  String codeHint();

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

  String keptTitle();

  String keptLead();

  String keptSend();

  String keptDiscard();

  String keptOf(String path);

  String accountTitle();

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

  String phoneBound();

  String phoneUsed();

  String invitationTitle();

  String invitationLead(String name, String username);

  String invitationGone();

  String arrivedTitle();

  String providerLeave(String name);
}
