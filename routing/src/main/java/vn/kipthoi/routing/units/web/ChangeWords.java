package vn.kipthoi.routing.units.web;

/** What the pages about changes of units say. */
public interface ChangeWords {

  String title();

  String lead();

  String way();

  String one();

  String oneLead();

  String what();

  String adds();

  String renames();

  String retypes();

  String places();

  String merges();

  String day();

  String dayHint();

  String code();

  String codeHint();

  String kind();

  String name();

  String nameHint();

  String above();

  String aboveHint();

  String successor();

  String successorHint();

  String share();

  String all();

  String some();

  String none();

  String decree();

  String decreeHint();

  String addLine();

  String table();

  String tableLead();

  String tableHint();

  String file();

  String look();

  String faults(int faults);

  String line();

  String field();

  String wrong();

  String said();

  String change();

  String missing();

  String notADay();

  String notAChange();

  String notACode();

  String commune();

  String ward();

  String specialZone();

  String area();

  String province();

  String city();

  String notAKind();

  String notAShare();

  String unknownUnit();

  String codeTaken();

  String otherLevel();

  String doesNotEnd();

  String nothingFollows();

  String standsOver();

  String notATable();

  String would(int changes);

  String nothing();

  String doesAdd(String unit);

  String doesRename(String unit, String name);

  String doesRetype(String unit, String kind);

  String doesPlace(String unit, String above);

  String doesEnd(String unit);

  String doesFollow(String unit, String successor);

  String from(String day);

  String hangs();

  String hangsLead();

  String ending();

  String teams();

  String people();

  String cases();

  String nobodyEnds();

  String newOnes();

  String newOnesLead();

  String check();

  String checkLead();

  String yours();

  String discard();

  String waiting();

  String done();

  String discarded();

  String before();

  String noneYet();

  String written();

  String checkedNow();

  String discardedNow();

  String state();

  String made();

  String misfit();
}
