package vn.kipthoi.routing.file.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** Keeps {@code routing.notes}: written once, corrected by another. */
public final class NoteStore {

  private final CaseKeys keys;

  public NoteStore(CaseKeys keys) {
    this.keys = keys;
  }

  /**
   * @param corrects the note that this one corrects
   * @param correctedBy the note that corrects this one
   */
  public record Note(
      UUID id,
      CaseId of,
      Personal<String> text,
      Optional<UUID> corrects,
      Optional<UUID> correctedBy,
      Written written) {}

  /** What came of writing a note. */
  public enum Wrote {
    NEW,
    /** The same note had been written before. */
    BEFORE,
    /** The note it would correct is not there, or is corrected already. */
    NOTHING_TO_CORRECT
  }

  /** Writes a note; one of the same id had been written by an earlier sending of the same. */
  public Future<Wrote> write(SqlClient transaction, Note note) {
    return keys.toSeal(transaction, note.of(), Ring.CONTENT)
        .compose(key -> transaction
            .preparedQuery(Statement.WRITE.text())
            .execute(Tuple.of(
                note.id(),
                note.of().value(),
                Sealed.seal(key, field(note.id()), json(note)),
                note.corrects().orElse(null),
                note.written().account(),
                note.written().at().atOffset(UTC))))
        .compose(done ->
            done.rowCount() == 1 ? Future.succeededFuture(Wrote.NEW) : isThere(transaction, note));
  }

  /** The notes of a case, the latest first. */
  public Future<List<Note>> of(SqlClient client, CaseId of) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(of.value()))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(List.of())
            : keys.toOpen(client, of, Ring.CONTENT)
                .map(key -> StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> note(of, key, row))
                    .toList()));
  }

  private static Future<Wrote> isThere(SqlClient transaction, Note note) {
    return transaction
        .preparedQuery(Statement.IS_THERE.text())
        .execute(Tuple.of(note.id(), note.of().value()))
        .map(rows -> rows.size() == 1 ? Wrote.BEFORE : Wrote.NOTHING_TO_CORRECT);
  }

  private static JsonObject json(Note note) {
    return new JsonObject()
        .put("text", note.text().revealFor(Purpose.STORING))
        .put("by", note.written().name().revealFor(Purpose.STORING));
  }

  private static Note note(CaseId of, DataKey key, Row row) {
    var id = row.getUUID("id");
    var content = Sealed.open(key, field(id), row.getBuffer("content"));
    return new Note(
        id,
        of,
        content.map(json -> json.getString("text")),
        Optional.ofNullable(row.getUUID("corrects")),
        Optional.ofNullable(row.getUUID("corrected_by")),
        new Written(
            row.getUUID("written_by"),
            content.map(json -> json.getString("by")),
            row.getOffsetDateTime("written_at").toInstant()));
  }

  private static String field(UUID note) {
    return "note|" + note;
  }

  enum Statement implements Sql {
    WRITE("""
        -- $1 id, $2 case, $3 content, $4 corrects, $5 by whom, $6 when
        insert into routing.notes (id, case_id, content, corrects, written_by, written_at)
        select $1, $2, $3, $4, $5, $6
         where $4::uuid is null
            or exists (select from routing.notes n where n.id = $4 and n.case_id = $2)
            on conflict do nothing
        """),
    IS_THERE("""
        -- $1 id, $2 case
        select
          from routing.notes
         where id = $1
           and case_id = $2
        """),
    OF_CASE("""
        -- $1 case
        select n.id, n.content, n.corrects, n.written_by, n.written_at, c.id as corrected_by
          from routing.notes n
          left join routing.notes c
            on c.corrects = n.id
         where n.case_id = $1
         order by n.written_at desc, n.id
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
