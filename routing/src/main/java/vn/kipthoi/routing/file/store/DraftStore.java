package vn.kipthoi.routing.file.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.FormCode;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.FormFile;

/** Keeps {@code routing.form_drafts}: one for each form of a case, while it is written on. */
public final class DraftStore {

  private final FormSeal seal;

  public DraftStore(CaseKeys keys) {
    this.seal = new FormSeal(keys);
  }

  public Future<Optional<FormDraft>> find(SqlClient client, CaseId of, FormCode form) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(of.value(), form.word()))
        .compose(rows -> opened(client, of, rows));
  }

  /** The questions that a draft answers; empty when nobody has begun one. */
  public Future<Optional<FormDefinition>> definition(SqlClient client, CaseId of, FormCode form) {
    return client
        .preparedQuery(Statement.DEFINITION.text())
        .execute(Tuple.of(of.value(), form.word()))
        .map(rows -> rows.stream().findFirst().map(row -> FormFile.read(row.getString("text"))));
  }

  /** The draft, held until the transaction ends: whoever comes second waits, and then sees. */
  public Future<Optional<FormDraft>> hold(SqlClient transaction, CaseId of, FormCode form) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(of.value(), form.word()))
        .compose(rows -> opened(transaction, of, rows));
  }

  /** Begins a draft; false when somebody else began one first. */
  public Future<Boolean> begin(SqlClient transaction, FormDraft draft, Written by) {
    return seal.seal(transaction, draft.of(), draft.id(), inside(draft, by))
        .compose(parts -> transaction
            .preparedQuery(Statement.BEGIN.text())
            .execute(Tuple.tuple()
                .addUUID(draft.id())
                .addUUID(draft.of().value())
                .addString(draft.definition().form().word())
                .addString(draft.definition().hash())
                .addBuffer(parts.content())
                .addBuffer(parts.identity().orElse(null))
                .addUUID(draft.corrects().map(FormDraft.Correction::corrects).orElse(null))
                .addUUID(by.account())
                .addOffsetDateTime(by.at().atOffset(UTC))))
        .map(done -> done.rowCount() == 1);
  }

  /** Saves what was written on a draft that is held. */
  public Future<Void> save(SqlClient transaction, FormDraft draft, Written by) {
    return seal.seal(transaction, draft.of(), draft.id(), inside(draft, by))
        .compose(parts -> transaction
            .preparedQuery(Statement.SAVE.text())
            .execute(Tuple.of(
                draft.id(),
                parts.content(),
                parts.identity().orElse(null),
                by.account(),
                by.at().atOffset(UTC))))
        .mapEmpty();
  }

  /** Takes a draft away that has been submitted, or that nobody wants any more. */
  public Future<Void> end(SqlClient transaction, UUID draft) {
    return transaction
        .preparedQuery(Statement.END.text())
        .execute(Tuple.of(draft))
        .mapEmpty();
  }

  private static FormSeal.Inside inside(FormDraft draft, Written by) {
    return new FormSeal.Inside(
        draft.answers(),
        draft.identity(),
        by.name(),
        draft.corrects().map(FormDraft.Correction::reason));
  }

  private Future<Optional<FormDraft>> opened(SqlClient client, CaseId of, RowSet<Row> rows) {
    if (rows.size() == 0) {
      return Future.succeededFuture(Optional.empty());
    }
    var row = rows.iterator().next();
    return seal.open(client, of, row, true).map(inside -> Optional.of(draft(of, row, inside)));
  }

  private static FormDraft draft(CaseId of, Row row, FormSeal.Inside inside) {
    var at = row.getOffsetDateTime("saved_at").toInstant();
    return new FormDraft(
        row.getUUID("id"),
        of,
        FormFile.read(row.getString("text")),
        row.getLong("version"),
        inside.answers(),
        inside.identity(),
        FormSeal.correction(row, inside),
        row.getUUID("opened_by"),
        Optional.of(written(row.getUUID("saved_by"), inside.by(), at)));
  }

  private static Written written(UUID account, Personal<String> name, Instant at) {
    return new Written(account, name, at);
  }

  enum Statement implements Sql {
    FIND("""
        -- $1 case, $2 form
        select d.id, d.version, d.content, d.identity, d.corrects, d.opened_by, d.saved_by,
               d.saved_at, f.definition as text
          from routing.form_drafts d
          join routing.form_definitions f
            on f.hash = d.definition
         where d.case_id = $1
           and d.form = $2
        """),
    DEFINITION("""
        -- $1 case, $2 form
        select f.definition as text
          from routing.form_drafts d
          join routing.form_definitions f
            on f.hash = d.definition
         where d.case_id = $1
           and d.form = $2
        """),
    HOLD("""
        -- $1 case, $2 form
        select d.id, d.version, d.content, d.identity, d.corrects, d.opened_by, d.saved_by,
               d.saved_at, f.definition as text
          from routing.form_drafts d
          join routing.form_definitions f
            on f.hash = d.definition
         where d.case_id = $1
           and d.form = $2
           for update of d
        """),
    BEGIN("""
        -- $1 id, $2 case, $3 form, $4 definition, $5 content, $6 identity, $7 corrects, $8 by whom,
        -- $9 when
        insert into routing.form_drafts
               (id, case_id, form, definition, version, content, identity, corrects, opened_by,
                saved_by, saved_at)
        values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $8, $9)
            on conflict (case_id, form) do nothing
        """),
    SAVE("""
        -- $1 id, $2 content, $3 identity, $4 by whom, $5 when
        update routing.form_drafts
           set version = version + 1,
               content = $2,
               identity = $3,
               saved_by = $4,
               saved_at = $5
         where id = $1
        """),
    END("""
        -- $1 id
        delete from routing.form_drafts
         where id = $1
        """);

    private final String text;

    Statement(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
