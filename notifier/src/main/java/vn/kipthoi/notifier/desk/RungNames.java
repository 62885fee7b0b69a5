package vn.kipthoi.notifier.desk;

import vn.kipthoi.routing.Rung;

/** The rungs of the shipped ladder by name; a ladder's own rung is said as it is written. */
final class RungNames {

  private RungNames() {}

  static String say(TextWords words, Rung rung) {
    return switch (rung.word()) {
      case "team" -> words.team();
      case "leader" -> words.leader();
      case "district" -> words.district();
      case "province" -> words.province();
      case "hotline" -> words.hotline();
      case String other -> other;
    };
  }
}
