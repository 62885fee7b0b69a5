package vn.kipthoi.routing.handover.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.handover.Handover.Reason;

/**
 * What was typed on the page of handovers, whichever of its buttons was pressed.
 *
 * @param version which version of the case was looked at
 * @param to the commune as it was said
 * @param unit the commune that was chosen among several
 */
record HandoverForm(String version, String to, String unit, String reason, String note) {

  static final HandoverForm EMPTY = new HandoverForm("", "", "", "", "");
  static final int NOTE_AT_MOST = 1_000;

  static HandoverForm of(RoutingContext ctx) {
    return new HandoverForm(
        Asked.form(ctx, "version"),
        Asked.form(ctx, "to"),
        Asked.form(ctx, "unit"),
        Asked.form(ctx, "reason"),
        Asked.form(ctx, "note"));
  }

  /** A page that was not made by us has no version, and fits none. */
  long seenVersion() {
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
  }

  Optional<UnitCode> chosen() {
    return commune(unit);
  }

  /** A code of a commune; empty for anything else. */
  static Optional<UnitCode> commune(String code) {
    return code.matches("\\d{5}")
        ? Optional.of(new UnitCode(code)).filter(unit -> unit.level() == UnitLevel.COMMUNE)
        : Optional.empty();
  }

  /** What is wrong with why another commune is asked. */
  FieldErrors whyAsked(HandoverWords words) {
    return new FieldErrors()
        .unless(Reason.ofWord(reason).isPresent(), "reason", words.chooseReason())
        .unless(
            !reason.equals(Reason.OTHER.word()) || !note.isEmpty(), "note", words.noteForOther())
        .unless(note.length() <= NOTE_AT_MOST, "note", words.tooLong());
  }

  /** What is wrong with why an offer is refused or withdrawn. */
  FieldErrors whySettled(HandoverWords words) {
    return new FieldErrors()
        .unless(!note.isEmpty(), "note", words.sayWhy())
        .unless(note.length() <= NOTE_AT_MOST, "note", words.tooLong());
  }

  Optional<Personal<String>> noted() {
    return note.isEmpty() ? Optional.empty() : Optional.of(Personal.of(note));
  }
}
