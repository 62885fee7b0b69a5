package vn.kipthoi.routing.board.web;

/** What boards, their exports and their keys say. */
public interface BoardWords {
  String board();

  String country();

  String whereYouAre();

  String chooseBelow(String what);

  String aProvince();

  String anArea();

  String aCommune();

  String severity();

  String step();

  String everything();

  String narrow();

  String findCase();

  String find();

  String noSuchCase();

  String export();

  String readiness();

  String over();

  String risk();

  String day();

  String later();

  String overShort();

  String riskShort();

  String dayShort();

  String laterShort();

  String ringIsUrgent();

  String columnsAreMany();

  String longest(String span);

  String nearest(String span);

  String urgentAnd(String urgent, String rest);

  String busiest(String moment);

  String upTo(String day);

  String noneHere();

  String onlyThese();

  String showAll();

  String shownOnly();

  String railSays(String all, String over, String risk, String day, String later);

  String asTable();

  String stretchColumn();

  String waitingColumn();

  String urgentColumn();

  String fromTo(String from, String until);

  String hours(String number);

  String minutes(String number);

  String hourAndHalf();

  String days(String number);

  String firstThings();

  String openCount(String number);

  String shownOf(String zone, String shown, String all);

  String timeLeft();

  String caseColumn();

  String waitsFor();

  String whereColumn();

  String lastColumn();

  String actions();

  String within(String span, String since);

  String holds(String name, String since);

  String nobodyYet(String rung);

  String nudge();

  String call();

  String escalate();

  String reassign();

  String actsOf(String code);

  String why();

  String more();

  String moreIn(String zone);

  String nextPage();

  String firstPage();

  String emptyTitle();

  String emptyMeans(String place);

  String emptyFilterTitle();

  String emptyFilterMeans();

  String units();

  String allUnits();

  String unitsFine();

  String riskTiny();

  String restTiny();

  String trend();

  String target(String percent);

  String today();

  String trendSays(String percent, String target);

  String trendNothing();

  String dayColumn();

  String keptColumn();

  String allColumn();

  String shareColumn();

  String told(String code, String names);

  String tooSoon(String code, String moment);

  String nobodyToTell(String code);

  String notThere();

  String callThem(String code, String name);

  String callNoted();

  String nobodyToCall(String code);

  String somebody();

  String newThings();

  String gone();

  String notSent();

  String keys();

  String keysOn();

  String keyRow();

  String keyOpen();

  String keyZones();

  String keyFind();

  String keyExport();

  String keyAll();

  String close();

  String sound();

  String nudgedEntry(String names);

  String nudgedDetail(String clock);

  String exportTitle();

  String exportLead();

  String exportRows(String number);

  String purpose();

  String purposeHint();

  String purposeReport();

  String purposeMeeting();

  String purposeInspection();

  String purposeStatistics();

  String choosePurpose();

  String format();

  String chooseFormat();

  String csv();

  String xlsx();

  String download();

  String preparing();

  String prepared();

  String received(String size);

  String backToBoard();

  String columnDue();

  String columnLeft();

  String columnGiven();

  String columnPriority();

  String columnUnit();

  String columnUnitName();

  String columnAccepted();

  String columnAsked();
}
