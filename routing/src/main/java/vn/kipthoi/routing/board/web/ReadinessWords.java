package vn.kipthoi.routing.board.web;

/** What the page of readiness says. */
public interface ReadinessWords {
  String title();

  String lead();

  String asOf();

  String country();

  String back();

  String export();

  String nobody();

  String unreachable();

  String unproven();

  String ready();

  String tiles();

  String tilesHint();

  String gaps(String number);

  String list();

  String listedOf(String shown, String all);

  String unitCode();

  String unitColumn();

  String stateColumn();

  String onDutyColumn();

  String unreachableColumn();

  String deliveredColumn();

  String answeredColumn();

  String never();

  String allReady();

  String undeliverable();

  String incidents();

  String incidentsHint();

  String incidentsOf(String number);

  String noIncidents();

  String lastCheck(String moment, String communes, String gaps);

  String postColumn();

  String sinceColumn();

  String ownerColumn();

  String dueColumn();

  String nation();
}
