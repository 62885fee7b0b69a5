package vn.kipthoi.routing.file.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.DocumentNumber;
import vn.kipthoi.routing.file.FormCode;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.FormFile;

/** Keeps {@code routing.submitted_forms} and the numbers that units give them. */
public final class SubmissionStore {

  private final FormSeal seal;

  public SubmissionStore(CaseKeys keys) {
    this.seal = new FormSeal(keys);
  }

  /** A submitted form as lists show it; nothing of it is opened. */
  public record Listed(
      UUID id,
      FormCode form,
      DocumentNumber number,
      int revision,
      Optional<UUID> corrects,
      boolean replaced,
      UUID submittedBy,
      Instant submittedAt) {}

  /** Keeps the text of a definition under its hash. */
  public Future<Void> keep(SqlClient transaction, FormDefinition definition) {
    return transaction
        .preparedQuery(Statement.KEEP_DEFINITION.text())
        .execute(Tuple.of(
            definition.hash(), definition.form().word(), definition.version(), definition.text()))
        .mapEmpty();
  }

  /**
   * The next number of a unit. It is held until the transaction ends: whoever comes second waits,
   * and a transaction that fails gives its number back, so that none is missing.
   */
  public Future<DocumentNumber> nextNumber(
      SqlClient transaction, UnitCode unit, String series, int year) {
    return transaction
        .preparedQuery(Statement.NEXT_NUMBER.text())
        .execute(Tuple.of(unit.text(), series, year))
        .map(rows ->
            new DocumentNumber(unit, series, year, rows.iterator().next().getInteger("last")));
  }

  public Future<Void> add(SqlClient transaction, SubmittedForm form) {
    var inside = new FormSeal.Inside(
        form.answers(),
        form.identity(),
        form.submitted().name(),
        form.corrects().map(FormDraft.Correction::reason));
    return seal.seal(transaction, form.of(), form.id(), inside)
        .compose(parts -> transaction.preparedQuery(Statement.ADD.text()).execute(row(form, parts)))
        .mapEmpty();
  }

  private static Tuple row(SubmittedForm form, FormSeal.Parts parts) {
    var number = form.number();
    return Tuple.tuple()
        .addUUID(form.id())
        .addUUID(form.of().value())
        .addString(form.definition().form().word())
        .addString(form.definition().hash())
        .addBuffer(parts.content())
        .addBuffer(parts.identity().orElse(null))
        .addString(number.unit().text())
        .addString(number.series())
        .addInteger(number.year())
        .addInteger(number.ordinal())
        .addInteger(form.revision())
        .addUUID(form.corrects().map(FormDraft.Correction::corrects).orElse(null))
        .addUUID(form.submitted().account())
        .addOffsetDateTime(form.submitted().at().atOffset(UTC));
  }

  /** The submitted forms of a case, the first one first. */
  public Future<List<Listed>> of(SqlClient client, CaseId of) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(of.value()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(SubmissionStore::listed)
            .toList());
  }

  public Future<Optional<SubmittedForm>> find(
      SqlClient client, CaseId of, UUID id, boolean withIdentity) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(of.value(), id))
        .compose(rows -> opened(client, of, rows, withIdentity));
  }

  /** Whether a correction has taken its place. */
  public Future<Boolean> isReplaced(SqlClient client, UUID id) {
    return client
        .preparedQuery(Statement.IS_REPLACED.text())
        .execute(Tuple.of(id))
        .map(rows -> rows.size() > 0);
  }

  /** The one that is valid: the last of its form that nothing corrects. */
  public Future<Optional<SubmittedForm>> latest(SqlClient client, CaseId of, FormCode form) {
    return client
        .preparedQuery(Statement.LATEST.text())
        .execute(Tuple.of(of.value(), form.word()))
        .compose(rows -> opened(client, of, rows, false));
  }

  private Future<Optional<SubmittedForm>> opened(
      SqlClient client, CaseId of, RowSet<Row> rows, boolean withIdentity) {
    if (rows.size() == 0) {
      return Future.succeededFuture(Optional.empty());
    }
    var row = rows.iterator().next();
    return seal.open(client, of, row, withIdentity)
        .map(inside -> Optional.of(submitted(of, row, inside)));
  }

  private static SubmittedForm submitted(CaseId of, Row row, FormSeal.Inside inside) {
    return new SubmittedForm(
        row.getUUID("id"),
        of,
        FormFile.read(row.getString("text")),
        number(row),
        row.getInteger("revision"),
        FormSeal.correction(row, inside),
        inside.answers(),
        inside.identity(),
        row.getBuffer("identity") != null,
        new Written(
            row.getUUID("submitted_by"),
            inside.by(),
            row.getOffsetDateTime("submitted_at").toInstant()));
  }

  private static Listed listed(Row row) {
    return new Listed(
        row.getUUID("id"),
        FormCode.of(row.getString("form")).orElseThrow(),
        number(row),
        row.getInteger("revision"),
        Optional.ofNullable(row.getUUID("corrects")),
        row.getBoolean("replaced"),
        row.getUUID("submitted_by"),
        row.getOffsetDateTime("submitted_at").toInstant());
  }

  private static DocumentNumber number(Row row) {
    return new DocumentNumber(
        new UnitCode(row.getString("unit")),
        row.getString("series"),
        row.getInteger("year"),
        row.getInteger("ordinal"));
  }

  enum Statement implements Sql {
    KEEP_DEFINITION("""
        -- $1 hash, $2 form, $3 version, $4 text
        insert into routing.form_definitions (hash, form, version, definition)
        values ($1, $2, $3, $4)
            on conflict (hash) do nothing
        """),
    NEXT_NUMBER("""
        -- $1 unit, $2 series, $3 year
        insert into routing.form_numbers as n (unit, series, year, last)
        values ($1, $2, $3, 1)
            on conflict (unit, series, year)
            do update set last = n.last + 1
        returning last
        """),
    ADD("""
        -- $1 id, $2 case, $3 form, $4 definition, $5 content, $6 identity, $7 unit, $8 series,
        -- $9 year, $10 ordinal, $11 revision, $12 corrects, $13 by whom, $14 when
        insert into routing.submitted_forms
               (id, case_id, form, definition, content, identity, unit, series, year, ordinal,
                revision, corrects, submitted_by, submitted_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """),
    OF_CASE("""
        -- $1 case
        select s.id, s.form, s.unit, s.series, s.year, s.ordinal, s.revision, s.corrects,
               s.submitted_by, s.submitted_at, r.id is not null as replaced
          from routing.submitted_forms s
          left join routing.submitted_forms r
            on r.corrects = s.id
         where s.case_id = $1
         order by s.submitted_at, s.ordinal
        """),
    FIND("""
        -- $1 case, $2 id
        select s.id, s.content, s.identity, s.unit, s.series, s.year, s.ordinal, s.revision,
               s.corrects, s.submitted_by, s.submitted_at, f.definition as text
          from routing.submitted_forms s
          join routing.form_definitions f
            on f.hash = s.definition
         where s.case_id = $1
           and s.id = $2
        """),
    IS_REPLACED("""
        -- $1 id
        select
          from routing.submitted_forms
         where corrects = $1
        """),
    LATEST("""
        -- $1 case, $2 form
        select s.id, s.content, s.identity, s.unit, s.series, s.year, s.ordinal, s.revision,
               s.corrects, s.submitted_by, s.submitted_at, f.definition as text
          from routing.submitted_forms s
          join routing.form_definitions f
            on f.hash = s.definition
         where s.case_id = $1
           and s.form = $2
           and not exists (select from routing.submitted_forms r where r.corrects = s.id)
         order by s.submitted_at desc, s.ordinal desc
         limit 1
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
