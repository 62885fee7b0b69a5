package vn.kipthoi.routing.file.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.file.FormCode;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.desk.FormDesk;
import vn.kipthoi.routing.file.desk.FormDesk.Overview;
import vn.kipthoi.routing.file.store.FormDraft;
import vn.kipthoi.routing.file.store.SubmissionStore.Listed;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Telling;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** The seven forms on the page of a case: how far each is, and one button to go on. */
public final class FormsSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final FormDesk forms;
  private final FileTeller teller = new FileTeller();

  public FormsSection(FormDesk forms) {
    this.forms = forms;
  }

  /** One form in the panel. */
  public record Entry(
      FormDefinition definition, Optional<FormDraft> draft, List<Listed> submissions) {

    /** A first one may be begun; of some forms, another one after it. */
    public boolean mayBegin() {
      return draft.isEmpty() && (submissions.isEmpty() || definition.form().repeats());
    }
  }

  /** What the panel shows. */
  public record FormsPanel(Page page, FormVoice voice, String number, List<Entry> entries) {

    /** How many of the seven stand in the file. */
    public long submitted() {
      return entries.stream().filter(entry -> !entry.submissions().isEmpty()).count();
    }

    public FormWords words() {
      return voice.words();
    }

    public String path(FormCode form) {
      return page.href("/cases/" + number + "/forms/" + form.word());
    }

    public String submission(Listed one, String rest) {
      return page.href("/cases/" + number + "/submissions/" + one.id() + rest);
    }

    public String state(Entry entry) {
      return entry
          .draft()
          .flatMap(FormDraft::saved)
          .map(saved ->
              words().inWork(FileRoom.shown(saved.name()), voice.moment(page.now(), saved.at())))
          .orElseGet(() -> entry.submissions().isEmpty() ? words().notBegun() : "");
    }

    public String state(Listed one) {
      return words().submittedAs(one.number().text(), voice.moment(page.now(), one.submittedAt()));
    }
  }

  @Override
  public String name() {
    return "forms";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    return forms
        .overview(looking.seen())
        .map(overview -> new FormsPanel(
            page,
            new FormVoice(page.language()),
            looking.seen().number().text(),
            entries(overview)))
        .map(view -> Optional.of(TEMPLATES.formsPanel(view)));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return Future.succeededFuture(Optional.empty());
  }

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return teller.tell(happening, telling);
  }

  private static List<Entry> entries(Overview overview) {
    return overview.forms().stream()
        .map(definition -> new Entry(
            definition,
            overview.drafts().stream()
                .filter(draft -> draft.definition().form() == definition.form())
                .findFirst(),
            overview.done().stream()
                .filter(done -> done.form() == definition.form())
                .toList()))
        .toList();
  }
}
