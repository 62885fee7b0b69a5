package vn.kipthoi.intake.web;

import io.vertx.core.MultiMap;
import vn.kipthoi.intake.draft.CallDraft;
import vn.kipthoi.intake.draft.Written;
import vn.kipthoi.platform.privacy.Purpose;

/** Between the fields of the form and a draft of it. */
final class DraftFields {

  private DraftFields() {}

  /** The form as the draft has it, under the draft's own key. */
  static Typed typed(CallDraft draft) {
    var posted = MultiMap.caseInsensitiveMultiMap();
    draft
        .written()
        .revealFor(Purpose.SHOWING_TO_ITS_GIVER)
        .fields()
        .forEach((field, values) -> values.forEach(value -> posted.add(field, value)));
    return Typed.of(posted, DeskFields.ALL).with(Typed.KEY, draft.id().toString());
  }

  static Written written(Typed typed) {
    return new Written(typed.all());
  }
}
