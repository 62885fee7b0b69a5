package vn.kipthoi.routing.web;

/** Why somebody cannot go, as it is told afterwards. */
interface CannotWords {

  String farAway();

  String otherCase();

  String ill();

  String involved();
}
