package vn.kipthoi.routing.units.web;

/** Units in words. */
public interface UnitWords {

  String title();

  String lead();

  String search();

  String searchHint();

  String show();

  String name();

  String code();

  String above();

  String validity();

  String since(String day);

  String until(String day);

  String always();

  String ended();

  String none();

  String noneLead();

  String cut(int shown, int all);

  String below();

  String predecessors();

  String successors();

  String nobodyBefore();

  String nobodyAfter();

  String all();

  String some();

  String landOnly();

  String teams();

  String noTeam();

  String onDuty(int people);

  String nobodyOnDuty();

  String ladder();

  String ladderLead();

  String after(String length);

  String atOnce();

  String roster();
}
