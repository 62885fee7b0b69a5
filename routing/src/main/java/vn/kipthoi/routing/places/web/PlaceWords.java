package vn.kipthoi.routing.places.web;

/** What the places of a case say to people. */
public interface PlaceWords {

  String title();

  String lead();

  String edit();

  String back();

  String now();

  String event();

  String home();

  String responsible();

  String plan();

  String unknown();

  String likely();

  String hint();

  String isUnknown();

  String certainty();

  String certain();

  String saidBy();

  String reporter();

  String child();

  String family();

  String team();

  String police();

  String operator();

  String why();

  String newInformation();

  String correction();

  String childMoved();

  String danger();

  String save();

  String nothingSaid();

  String notFound();

  String several(String units);

  String noSuchCommune();

  String chooseSaidBy();

  String chooseWhy();

  String chooseCertainty();

  String stale();

  String handTo(String unit);

  String offerHandover();

  String tellChanged(String places);

  String tellPlan(String unit);

  String tellPlanMeans();

  String stepNow();

  String doesIt();

  String answersForIt();

  String stepPlace();

  String stepVerify();

  String stepProtect();

  String stepPlan();

  String stepSupport();

  String communeOfficer(String commune);

  String officerOfResidence(String commune);

  String desk(String unit);

  String chair(String commune);

  String chairOfResidence(String commune);

  String provincialDirector(String province);

  String shiftLead();
}
