package vn.kipthoi.routing.administration.web;

/** What the administration's pages say in common. */
public interface AdminWords {

  String menu();

  String title();

  String lead();

  String areas();

  String overview();

  String units();

  String unitsLead();

  String unitChanges();

  String unitChangesLead();

  String teams();

  String teamsLead();

  String people();

  String peopleLead();

  String rosters();

  String rostersLead();

  String policy();

  String policyLead();

  String calendar();

  String calendarLead();

  String retention();

  String retentionLead();

  String awaitingRetention(int periods);

  String attention();

  String allWell();

  String allWellLead();

  String nobodyTonight(int teams);

  String nobodyTonightLead();

  String unverified(int people);

  String unverifiedLead();

  String gaps(int teams);

  String gapsLead();

  String tetOpen(int teams, String from, String until);

  String tetLate(int teams, String from, String until);

  String tetLead();

  String awaitingPolicy(int versions);

  String awaitingCalendar(int changes);

  String awaitingLead();

  String andMore(int more);

  String look();

  String noCases();

  String stale();

  String missing();

  String tooLong();

  String notAPhone();

  String taken();

  String unknownUnit();

  String unknownRung();

  String unknownPerson();

  String unknownChoice();

  String hasLeft();

  String notVerified();

  String notCarried();

  String lastChannel();

  String noCodeSent();

  String wrongCode();

  String codeExpired();

  String tooManyTries();

  String tooSoon();

  String notAMoment();

  String inThePast();

  String endsBefore();

  String tooLongATime();

  String notAWatch();

  String twiceAtOnce();

  String samePerson();

  String notOnDutyThen();

  String notTheirs();

  String settledBefore();

  String hasAGap();

  String alreadyThere();

  String madeItThemselves();

  String notANumber();

  String unknownCase();

  String erased();

  String tooEarly();

  String noLongerFits();

  String notAnAddress();

  String awaitingUnits(int changes);
}
