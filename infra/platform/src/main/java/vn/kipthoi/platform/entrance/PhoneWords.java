package vn.kipthoi.platform.entrance;

/** What the pages of team phones say: to whoever answers for them, and on the phone itself. */
public interface PhoneWords {

  String proceed();

  String waitALittle();

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
}
