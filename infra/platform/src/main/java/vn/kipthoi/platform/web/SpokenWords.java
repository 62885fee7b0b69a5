package vn.kipthoi.platform.web;

/** How times are said. */
interface SpokenWords {

  String left(String span);

  String over(String span);

  String ago(String span);

  String justNow();

  String seconds();

  String minutes(long minutes);

  String hours(long hours, long minutes);

  String days(long days, long hours);

  String yesterday(String hour);

  String onDay(String hour, String day);
}
