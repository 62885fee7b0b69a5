package vn.kipthoi.routing.conflict.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.conflict.Exclusion.Reason;
import vn.kipthoi.routing.conflict.desk.DenyList.Wanted;

/** Whom a case is to be kept from, as it was typed; the same from JSON and from the form. */
record ExclusionForm(String person, String reason, String note) {

  static final ExclusionForm EMPTY = new ExclusionForm("", "", "");
  static final int NOTE_AT_MOST = 1_000;

  static ExclusionForm of(JsonObject sent) {
    return new ExclusionForm(
        text(sent, "personId"), text(sent, "reason"), text(sent, "note").strip());
  }

  /** What is no text is nothing that was said. */
  static String text(JsonObject sent, String name) {
    return sent.getValue(name) instanceof String said ? said : "";
  }

  static ExclusionForm of(RoutingContext ctx) {
    return new ExclusionForm(
        Asked.form(ctx, "personId"), Asked.form(ctx, "reason"), Asked.form(ctx, "note"));
  }

  /** Everything that is wrong with it. */
  FieldErrors errors(ConflictWords words) {
    return new FieldErrors()
        .unless(id().isPresent(), "personId", words.choosePerson())
        .unless(Reason.ofWord(reason).isPresent(), "reason", words.chooseReason())
        .unless(
            !reason.equals(Reason.OTHER.word()) || !note.isEmpty(), "note", words.noteForOther())
        .unless(note.length() <= NOTE_AT_MOST, "note", words.noteTooLong());
  }

  /** What it says, once nothing is wrong with it. */
  Wanted wanted() {
    return new Wanted(id().orElseThrow(), Reason.ofWord(reason).orElseThrow(), noted(note));
  }

  static Optional<Personal<String>> noted(String note) {
    return note.isEmpty() ? Optional.empty() : Optional.of(Personal.of(note));
  }

  private Optional<UUID> id() {
    try {
      return Optional.of(UUID.fromString(person));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
