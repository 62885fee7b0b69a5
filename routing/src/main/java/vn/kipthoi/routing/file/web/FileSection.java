package vn.kipthoi.routing.file.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.file.desk.NoteDesk;
import vn.kipthoi.routing.file.desk.PeopleDesk;
import vn.kipthoi.routing.file.desk.ReferralDesk;
import vn.kipthoi.routing.file.store.NoteStore.Note;
import vn.kipthoi.routing.file.store.ReferralStore.Referral;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** People, notes and referrals on the page of a case, each with the way to its own page. */
public final class FileSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final int NOTES_SHOWN = 3;

  private final PeopleDesk people;
  private final NoteDesk notes;
  private final ReferralDesk referrals;

  public FileSection(PeopleDesk people, NoteDesk notes, ReferralDesk referrals) {
    this.people = people;
    this.notes = notes;
    this.referrals = referrals;
  }

  /** What the panel shows. */
  public record FilePanel(
      FilePage page, PeopleView people, List<Note> notes, List<Referral> referrals) {}

  @Override
  public String name() {
    return "file";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    var seen = looking.seen();
    var shown = new FilePage(page, seen, new FieldErrors());
    return people
        .read(looking.viewer(), seen)
        .compose(all -> notes
            .read(looking.viewer(), seen)
            .compose(written -> referrals.read(looking.viewer(), seen).map(made -> {
              var known = new PeopleView(shown, all, Optional.empty(), Optional.empty());
              var latest = written.stream().limit(NOTES_SHOWN).toList();
              return Optional.of(TEMPLATES.filePanel(new FilePanel(shown, known, latest, made)));
            })));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return Future.succeededFuture(Optional.empty());
  }
}
