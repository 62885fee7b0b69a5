package vn.kipthoi.routing.staff.web;

/** Teams, people and channels in words. */
public interface StaffWords {

  String teamsTitle();

  String teamsLead();

  String peopleTitle();

  String peopleLead();

  String province();

  String wholeCountry();

  String show();

  String team();

  String rung();

  String unit();

  String unitHint();

  String since();

  String until();

  String state();

  String inForce();

  String begins(String moment);

  String ends(String moment);

  String toRoster();

  String noTeams();

  String noTeamsLead();

  String newTeam();

  String newTeamLead();

  String createTeam();

  String counted(int shown, int all);

  String phoneSearch();

  String phoneSearchHint();

  String onlyUnverified();

  String everybody();

  String noPeople();

  String noPeopleLead();

  String newPerson();

  String register();

  String registered();

  String name();

  String phone();

  String phoneHint();

  String role();

  String language();

  String vietnamese();

  String english();

  String marks();

  String marksHint();

  String marksYes();

  String marksNo();

  String save();

  String saved();

  String channels();

  String channelsLead();

  String channel();

  String number();

  String sms();

  String voice();

  String zalo();

  String email();

  String never();

  String lapsed(String when);

  String soon(String when);

  String verified(String when);

  String demonstration();

  String sendCode();

  String codeSent();

  String code();

  String enterCode();

  String nowVerified();

  String makeFirst();

  String remove();

  String removed();

  String addChannel();

  String added();

  String reveal();

  String leaveTitle();

  String leaveLead();

  String from();

  String enterLeave();

  String leaveEntered();

  String noLeave();

  String withdraw();

  String withdrawn();

  String left();

  String letGo();

  String letGoLead();

  String hasLeft(String when);

  String cameBack();

  String takeBack();

  String unreachable();

  String leader();

  String childOfficer();

  String police();

  String health();

  String school();

  String justice();

  String womenUnion();

  String youthUnion();

  String front();

  String villageHead();

  String dutyOfficer();

  String other();

  String codeText(String code);

  String revealed();

  String notSetUp(String ways);

  String notSetUpHere();

  String address();

  String addressHint();
}
