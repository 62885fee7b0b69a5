package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.FormCode;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.FormShelf;
import vn.kipthoi.routing.file.TypedAnswers;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.store.DraftStore;
import vn.kipthoi.routing.file.store.FormDraft;
import vn.kipthoi.routing.file.store.FormDraft.Correction;
import vn.kipthoi.routing.file.store.SubmissionStore;
import vn.kipthoi.routing.file.store.SubmissionStore.Listed;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/**
 * Where forms are written. A draft is saved with each step and outlives everything; of two people
 * who write at once one is told who came first. It opens answers because their rules look at them.
 */
public final class FormDesk {

  private final Archive archive;
  private final Reports reports;
  private final DraftStore drafts;
  private final SubmissionStore submissions;
  private final FormShelf shelf = FormShelf.shipped();

  public FormDesk(Archive archive, Reports reports, CaseKeys keys) {
    this.archive = archive;
    this.reports = reports;
    this.drafts = new DraftStore(keys);
    this.submissions = new SubmissionStore(keys);
  }

  /** The forms of a case: what is submitted, and the drafts. */
  public record Overview(List<FormDefinition> forms, List<FormDraft> drafts, List<Listed> done) {}

  public FormShelf shelf() {
    return shelf;
  }

  public Future<Overview> overview(SeenCase seen) {
    var client = archive.database().client();
    var open = Future.<List<FormDraft>>succeededFuture(List.of());
    for (var form : FormCode.values()) {
      open = open.compose(
          before -> drafts.find(client, seen.id(), form).map(found -> plus(before, found)));
    }
    return open.compose(found ->
        submissions.of(client, seen.id()).map(done -> new Overview(shelf.all(), found, done)));
  }

  /** The draft of a form; one that nobody has saved yet carries what is known already. */
  public Future<FormDraft> look(Viewer viewer, SeenCase seen, FormCode form) {
    return archive
        .database()
        .inTransaction(transaction -> archive
            .note(transaction, viewer, seen.id(), "form-draft-read", ofForm(form))
            .compose(noted -> drafts.find(transaction, seen.id(), form))
            .compose(found -> found
                .map(Future::succeededFuture)
                .orElseGet(() -> fresh(transaction, viewer, seen, form))));
  }

  /** The questions of a draft, or of one that would be begun now. Nothing is read of what they say. */
  public Future<FormDefinition> asked(SeenCase seen, FormCode form) {
    return drafts
        .definition(archive.database().client(), seen.id(), form)
        .map(found -> found.orElseGet(() -> shelf.latest(form)));
  }

  /**
   * Saves what was typed. Saying again what is saved already, as after an answer that was lost on its
   * way, takes nobody's words away and counts as saved.
   *
   * @param seenVersion of the draft that the changes were made on; 0 when there was none
   */
  public Future<Saving> save(
      Viewer viewer, SeenCase seen, FormCode form, long seenVersion, TypedAnswers typed) {
    return archive
        .database()
        .inTransaction(transaction -> drafts.hold(transaction, seen.id(), form).compose(held -> {
          if (held.filter(draft -> isSaid(draft, typed)).isPresent()) {
            return Future.succeededFuture(kept(held.get()));
          }
          if (held.map(FormDraft::version).orElse(0L) != seenVersion) {
            return stale(transaction, viewer, seen, form, held);
          }
          return held.isPresent()
              ? saved(transaction, viewer, changed(held.get(), typed))
              : fresh(transaction, viewer, seen, form)
                  .compose(fresh -> begun(transaction, viewer, seen, changed(fresh, typed)));
        }));
  }

  /** Begins the correction of a submitted form, with its answers and the reason. */
  public Future<Correcting> correct(
      Viewer viewer, SeenCase seen, UUID corrected, Personal<String> reason) {
    return archive
        .database()
        .inTransaction(transaction -> submissions
            .find(transaction, seen.id(), corrected, true)
            .compose(found -> found
                .map(wrong -> submissions
                    .isReplaced(transaction, corrected)
                    .compose(replaced -> replaced
                        ? Future.succeededFuture(new Correcting.Replaced())
                        : correct(transaction, viewer, wrong, new Correction(corrected, reason))))
                .orElseGet(() -> Future.succeededFuture(new Correcting.NotFound()))));
  }

  private Future<Correcting> correct(
      SqlConnection transaction, Viewer viewer, SubmittedForm wrong, Correction correction) {
    var form = wrong.definition().form();
    var draft = new FormDraft(
        UUID.randomUUID(),
        wrong.of(),
        shelf.latest(form),
        0,
        wrong.answers(),
        wrong.identity(),
        Optional.of(correction),
        viewer.accountId(),
        Optional.empty());
    return submissions
        .keep(transaction, draft.definition())
        .compose(kept -> drafts.begin(transaction, draft, archive.by(viewer)))
        .compose(begun -> begun
            ? archive
                .note(transaction, viewer, wrong.of(), "form-correction-begun", ofForm(form))
                .compose(noted -> drafts.find(transaction, wrong.of(), form))
                .map(found -> new Correcting.Begun(found.orElseThrow()))
            : Future.succeededFuture(new Correcting.DraftInTheWay()));
  }

  private Future<FormDraft> fresh(SqlClient client, Viewer viewer, SeenCase seen, FormCode form) {
    var definition = shelf.latest(form);
    return Known.answers(client, submissions, reports, seen, definition)
        .map(answers -> new FormDraft(
            UUID.randomUUID(),
            seen.id(),
            definition,
            0,
            answers,
            Personal.of(Answers.NONE),
            Optional.empty(),
            viewer.accountId(),
            Optional.empty()));
  }

  private Future<Saving> stale(
      SqlConnection transaction,
      Viewer viewer,
      SeenCase seen,
      FormCode form,
      Optional<FormDraft> held) {
    return held.map(Future::succeededFuture)
        .orElseGet(() -> fresh(transaction, viewer, seen, form))
        .map(Saving.Stale::new);
  }

  private Future<Saving> begun(
      SqlConnection transaction, Viewer viewer, SeenCase seen, FormDraft draft) {
    return submissions
        .keep(transaction, draft.definition())
        .compose(kept -> drafts.begin(transaction, draft, archive.by(viewer)))
        .compose(first -> drafts
            .hold(transaction, seen.id(), draft.definition().form())
            .compose(held -> first
                ? noted(transaction, viewer, held.orElseThrow())
                : Future.succeededFuture(new Saving.Stale(held.orElseThrow()))));
  }

  private Future<Saving> saved(SqlConnection transaction, Viewer viewer, FormDraft draft) {
    return drafts
        .save(transaction, draft, archive.by(viewer))
        .compose(
            saved -> drafts.find(transaction, draft.of(), draft.definition().form()))
        .compose(found -> noted(transaction, viewer, found.orElseThrow()));
  }

  private Future<Saving> noted(SqlConnection transaction, Viewer viewer, FormDraft draft) {
    var form = draft.definition().form();
    return archive
        .note(
            transaction,
            viewer,
            draft.of(),
            "form-draft-saved",
            ofForm(form).put("version", draft.version()))
        .map(noted -> kept(draft));
  }

  private Saving kept(FormDraft draft) {
    return new Saving.Saved(
        draft, FormCheck.ofDraft(draft.definition(), all(draft), archive.clock().instant()));
  }

  private static boolean isSaid(FormDraft draft, TypedAnswers typed) {
    return all(changed(draft, typed)).equals(all(draft));
  }

  /** The draft with what was typed over it; who reported is not kept unless they agreed. */
  private static FormDraft changed(FormDraft draft, TypedAnswers typed) {
    var merged = all(draft).with(typed.changes());
    var definition = draft.definition();
    return new FormDraft(
        draft.id(),
        draft.of(),
        definition,
        draft.version(),
        Personal.of(merged.only(name -> !isIdentity(definition, name))),
        Personal.of(merged.only(name -> isIdentity(definition, name)
            && FormDefinition.isAsked(definition.field(name).orElseThrow(), merged))),
        draft.corrects(),
        draft.openedBy(),
        draft.saved());
  }

  static boolean isIdentity(FormDefinition definition, String name) {
    return definition.field(name).map(field -> field.identity()).orElse(false);
  }

  static Answers all(FormDraft draft) {
    return draft
        .answers()
        .revealFor(Purpose.STORING)
        .and(draft.identity().revealFor(Purpose.STORING));
  }

  static JsonObject ofForm(FormCode form) {
    return new JsonObject().put("form", form.word());
  }

  private static List<FormDraft> plus(List<FormDraft> some, Optional<FormDraft> one) {
    return Stream.concat(some.stream(), one.stream()).toList();
  }
}
