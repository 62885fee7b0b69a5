package vn.kipthoi.routing.roster.web;

/** Rosters in words. */
public interface RosterWords {

  String menu();

  String title();

  String lead();

  String province();

  String show();

  String team();

  String onDutyNow();

  String tonight();

  String nobody();

  String gaps();

  String gapCount(int gaps);

  String noGaps();

  String firstGap(String moment);

  String tet();

  String tetConfirmed();

  String tetOpen();

  String tetChanged();

  String noTeams();

  String noTeamsLead();

  String cut(int shown, int all);

  String created();

  String saved();

  String nowOnDuty();

  String fourWeeks();

  String fourWeeksLead();

  String gap();

  String onLeave(String name);

  String dayOff();

  String today();

  String because(String name, String why);

  String standing();

  String pattern();

  String offWatch();

  String override();

  String swap();

  String allDay();

  String earlier();

  String later();

  String week();

  String weekLead();

  String from();

  String until();

  String from24();

  String watch(int number);

  String daysOff();

  String starts();

  String ends();

  String first();

  String second();

  String third();

  String nobodyChosen();

  String setWeek();

  String setStanding();

  String standingTitle();

  String standingLead();

  String enlist();

  String discharge();

  String person();

  String notVerifiedMark();

  String changes();

  String changesLead();

  String insteadOf();

  String beside();

  String addChange();

  String takeBack();

  String noChanges();

  String swaps();

  String swapsLead();

  String askSwap();

  String asked();

  String accept();

  String refuse();

  String swapSays(String one, String other);

  String changeSays(String one);

  String waits();

  String tetTitle(String from, String until);

  String tetLead();

  String confirmTet();

  String tetConfirmedBy(String moment);

  String tetNotYet();

  String retire();

  String retireLead();

  String retireFrom();

  String done();

  String swapText(String code, String from, String until);

  String weekdays();

  String onTime(String from, String until);

  String rosterOf(String team);
}
