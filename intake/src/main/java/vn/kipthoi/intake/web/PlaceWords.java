package vn.kipthoi.intake.web;

/** What the place finder says: why a unit is among the candidates, and what to ask the caller. */
public interface PlaceWords {
  String bearsTheName();

  String tookOverAll(String former, String district, String day);

  String tookOverSome(String former, String district, String day);

  String tookOverLand(String former, String district, String day);

  String knownAs(String name, String commune);

  String liesIn(String district);

  String onlyProvince();

  String otherDiacritics();

  String otherKind();

  String formerName();

  String looselyNamed();

  String somethingLeftOver();

  String where();

  String whichProvince();

  String whichProvinceOf(String provinces);

  String whichDistrict();

  String whichDistrictOf(String districts);

  String whichOne();

  String whichOneOf(String named);

  String oldOrNew(String name);

  String whichPart(String commune);

  String whichCommune(String within);

  String isItThis(String commune);

  String or();

  String needsText();
}
