package vn.kipthoi.routing.talk.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.talk.desk.Additions;
import vn.kipthoi.routing.talk.desk.Talking;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Telling;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** What waits of the reporter's, as a panel of the case; the words themselves stand on their page. */
public final class TalkSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Talking talking;

  public TalkSection(Talking talking) {
    this.talking = talking;
  }

  @Override
  public String name() {
    return "reporter";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    var words = TalkPages.WORDS.in(page.language());
    var address = page.href("/cases/" + looking.seen().number().text() + "/reporter");
    return talking
        .unread(looking.seen())
        .map(unread -> Optional.of(TEMPLATES.reporterPanel(words, address, unread)));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return talking
        .unread(looking.seen())
        .map(unread -> Optional.of(new JsonObject().put("unread", unread)));
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return words(happening, TalkPages.WORDS.in(telling.language()))
        .map(said -> new TimelineEntry(happening.at(), said, "", TimelineEntry.Tone.PLAIN));
  }

  private static Optional<String> words(Happening happening, TalkWords words) {
    return switch (happening.kind().word()) {
      case Additions.ADDED ->
        Optional.of(
            happening.detail().containsKey("becomes")
                ? words.toldRaised(
                    happening.detail().getString("was"), happening.detail().getString("becomes"))
                : words.toldAdded());
      case Talking.ANSWERED -> Optional.of(words.toldAnswered());
      case Talking.OUTCOME -> Optional.of(words.toldOutcome());
      case Talking.RULED -> Optional.of(words.toldRuled());
      case Talking.CALLED -> Optional.of(words.toldCalled());
      default -> Optional.empty();
    };
  }
}
