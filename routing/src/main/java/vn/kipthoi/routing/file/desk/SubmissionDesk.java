package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.DocumentNumber;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.FormCode;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.store.DraftStore;
import vn.kipthoi.routing.file.store.FormDraft;
import vn.kipthoi.routing.file.store.SubmissionStore;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/**
 * Where a form becomes final. Number, document, journal line and what it does to its case are one
 * transaction; sending the same draft again finds the document that it has become.
 */
public final class SubmissionDesk {

  private final Archive archive;
  private final DraftStore drafts;
  private final SubmissionStore submissions;
  private final FormFollower follower;
  private final Doorbell doorbell;

  /**
   * @param follower what a submitted form does to its case
   * @param doorbell rung when a form has been submitted, so that open pages look again
   */
  public SubmissionDesk(Archive archive, CaseKeys keys, FormFollower follower, Doorbell doorbell) {
    this.archive = archive;
    this.doorbell = doorbell;
    this.drafts = new DraftStore(keys);
    this.submissions = new SubmissionStore(keys);
    this.follower = follower;
  }

  /**
   * What the viewer had before them as they submitted.
   *
   * @param draft a document that it has become already is found
   * @param version of the draft
   * @param caseVersion of the case
   */
  public record Before(UUID draft, long version, long caseVersion) {}

  /**
   * Submits a draft.
   *
   * @return empty when there is neither a draft nor a document, or not for the viewer
   */
  public Future<Optional<Saving>> submit(
      Viewer viewer, SeenCase seen, FormCode form, Before before) {
    return archive
        .database()
        .inTransaction(transaction -> drafts
            .hold(transaction, seen.id(), form)
            .compose(held ->
                held.filter(found -> found.id().equals(before.draft())).isPresent()
                    ? submit(transaction, viewer, seen, held.get(), before).map(Optional::of)
                    : become(transaction, seen, before.draft())))
        .map(this::ringOn)
        .recover(failure -> stopped(seen, form, failure));
  }

  private Optional<Saving> ringOn(Optional<Saving> saving) {
    if (saving.filter(Saving.Submitted.class::isInstance).isPresent()) {
      doorbell.ring(Casework.CASE_CHANGED);
    }
    return saving;
  }

  /** The document that a draft has become already. */
  private Future<Optional<Saving>> become(SqlConnection transaction, SeenCase seen, UUID draft) {
    return submissions
        .find(transaction, seen.id(), draft, false)
        .map(found -> found.map(Saving.Submitted::new));
  }

  /** The transaction is undone by then, number and all; the draft is as it was. */
  private Future<Optional<Saving>> stopped(SeenCase seen, FormCode form, Throwable failure) {
    return failure instanceof ActStopped stopped
        ? drafts
            .find(archive.database().client(), seen.id(), form)
            .map(found -> found.flatMap(draft -> stopped(draft, stopped.performed())))
        : Future.failedFuture(failure);
  }

  private static Optional<Saving> stopped(FormDraft draft, Performed performed) {
    return switch (performed) {
      case Performed.Refused(var why, var now) -> Optional.of(new Saving.Refused(draft, why));
      case Performed.Outdated(var now) -> Optional.of(new Saving.Overtaken(draft, now));
      case Performed.NotThere _ -> Optional.empty();
      case Performed.Done _, Performed.DoneBefore _, Performed.KeyTaken _ ->
        throw new IllegalStateException("stopped by " + performed.getClass().getSimpleName());
    };
  }

  /** A submitted form, for somebody who reads it; journaled with what for. */
  public Future<Optional<SubmittedForm>> read(
      Viewer viewer, SeenCase seen, UUID id, boolean withIdentity, String action) {
    var detail = new JsonObject()
        .put("submission", id.toString())
        .put("reporter", withIdentity)
        .put("purpose", Purpose.SHOWING_TO_THE_CASE_TEAM.name());
    return archive
        .database()
        .inTransaction(transaction -> submissions
            .find(transaction, seen.id(), id, withIdentity)
            .compose(found -> found.isEmpty()
                ? Future.succeededFuture(found)
                : archive.note(transaction, viewer, seen.id(), action, detail).map(found)));
  }

  private Future<Saving> submit(
      SqlConnection transaction, Viewer viewer, SeenCase seen, FormDraft draft, Before before) {
    if (draft.version() != before.version()) {
      return Future.succeededFuture(new Saving.Stale(draft));
    }
    var mistakes = FormCheck.ofWhole(
        draft.definition(), FormDesk.all(draft), archive.clock().instant());
    return mistakes.isEmpty()
        ? complete(transaction, viewer, seen, draft, before.caseVersion())
        : Future.succeededFuture(new Saving.Incomplete(draft, mistakes));
  }

  private Future<Saving> complete(
      SqlConnection transaction, Viewer viewer, SeenCase seen, FormDraft draft, long caseVersion) {
    return number(transaction, viewer, seen, draft.definition())
        .compose(number -> revision(transaction, draft)
            .map(revision -> submitted(viewer, draft, number, revision)))
        .compose(form -> submissions
            .add(transaction, form)
            .compose(added -> drafts.end(transaction, draft.id()))
            .compose(ended -> told(transaction, viewer, form))
            .compose(told -> follower.after(transaction, viewer, seen, form, caseVersion))
            .map(followed -> new Saving.Submitted(form)));
  }

  /** The unit that issues it is the unit of whoever submits it; without one, that of the case. */
  private Future<DocumentNumber> number(
      SqlConnection transaction, Viewer viewer, SeenCase seen, FormDefinition definition) {
    var unit = viewer.unitCode().map(UnitCode::new).orElse(seen.unit());
    var year =
        ZonedDateTime.ofInstant(archive.clock().instant(), FormCheck.VIET_NAM).getYear();
    return submissions.nextNumber(transaction, unit, definition.series(), year);
  }

  private Future<Integer> revision(SqlConnection transaction, FormDraft draft) {
    return draft
        .corrects()
        .map(correction -> submissions
            .find(transaction, draft.of(), correction.corrects(), false)
            .map(wrong -> wrong.orElseThrow().revision() + 1))
        .orElse(Future.succeededFuture(0));
  }

  private SubmittedForm submitted(
      Viewer viewer, FormDraft draft, DocumentNumber number, int revision) {
    var definition = draft.definition();
    var answered = FormDesk.all(draft)
        .only(name -> definition
            .field(name)
            .map(field -> FormDefinition.isAsked(field, FormDesk.all(draft)))
            .orElse(false));
    return new SubmittedForm(
        draft.id(),
        draft.of(),
        definition,
        number,
        revision,
        draft.corrects(),
        part(answered, definition, false),
        part(answered, definition, true),
        !part(answered, definition, true).equals(Personal.of(Answers.NONE)),
        archive.by(viewer));
  }

  private static Personal<Answers> part(
      Answers answered, FormDefinition definition, boolean identity) {
    return Personal.of(answered.only(name -> FormDesk.isIdentity(definition, name) == identity));
  }

  private Future<Void> told(SqlConnection transaction, Viewer viewer, SubmittedForm form) {
    var detail = FormDesk.ofForm(form.definition().form())
        .put("submission", form.id().toString())
        .put("number", form.number().text())
        .put("definition", form.definition().hash());
    form.corrects()
        .ifPresent(correction -> detail.put("corrects", correction.corrects().toString()));
    return archive.tell(
        transaction,
        viewer,
        form.of(),
        form.revision() == 0 ? "form-submitted" : "form-corrected",
        detail);
  }
}
