package vn.kipthoi.routing.file.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.file.desk.Saving;
import vn.kipthoi.routing.file.store.FormDraft;

/** What the script of a form is told when it has sent what was typed so far. */
final class KeptDraft {

  private final FormVoice voice;
  private final Instant now;

  private KeptDraft(FormVoice voice, Instant now) {
    this.voice = voice;
    this.now = now;
  }

  static Answer of(RoutingContext ctx, Saving saving) {
    return new KeptDraft(FormVoice.of(ctx), Page.of(ctx).now()).answer(saving);
  }

  private Answer answer(Saving saving) {
    return switch (saving) {
      case Saving.Saved(var draft, var mistakes) -> Answer.ok(saved(draft));
      case Saving.Stale(var current) -> Answer.json(409, JsonObject.of("title", stale(current)));
      case Saving.Submitted _, Saving.Incomplete _, Saving.Refused _, Saving.Overtaken _ ->
        throw new IllegalStateException("only saving was asked for");
    };
  }

  private JsonObject saved(FormDraft draft) {
    return JsonObject.of(
        "draftId",
        draft.id().toString(),
        "version",
        draft.version(),
        "saved",
        draft
            .saved()
            .map(saved -> voice.words().savedAt(voice.moment(now, saved.at())))
            .orElse(""));
  }

  private String stale(FormDraft current) {
    return current
        .saved()
        .map(saved ->
            voice.words().notKept(FileRoom.shown(saved.name()), voice.moment(now, saved.at())))
        .orElseGet(voice.words()::staleTitle);
  }
}
