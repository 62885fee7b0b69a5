package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** Keeps {@code routing.questions}: whose case it is, asked of whoever stands above all of them. */
public final class QuestionStore {

  /**
   * A question that nobody has answered.
   *
   * @param askedOf the unit whose desk has to answer
   * @param candidates the communes that it may be
   */
  public record Question(
      UUID id, Kind kind, UnitCode askedOf, List<UnitCode> candidates, Instant askedAt) {

    public Question {
      candidates = List.copyOf(candidates);
    }
  }

  /** Why it has to be asked. */
  public enum Kind {
    /** The case came back three times. */
    THIRD_BOUNCE,
    /** Its commune was divided among several. */
    SPLIT_COMMUNE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Asks, unless the same is asked already; it answers whether it was not. */
  public Future<Boolean> ask(SqlClient transaction, CaseId about, Question question) {
    return transaction
        .preparedQuery(Statement.ASK.text())
        .execute(Tuple.of(
            question.id(),
            about.value(),
            question.kind().word(),
            question.askedOf().text(),
            question.candidates().stream().map(UnitCode::text).toArray(String[]::new),
            question.askedAt().atOffset(UTC)))
        .map(done -> done.rowCount() == 1);
  }

  /** What is asked about a case, the oldest first. */
  public Future<List<Question>> open(SqlClient client, CaseId about) {
    return client
        .preparedQuery(Statement.OPEN.text())
        .execute(Tuple.of(about.value()))
        .map(rows -> Rows.list(rows, QuestionStore::question));
  }

  /** Answers everything that is asked about a case with the commune that has it from now on. */
  public Future<Void> answer(
      SqlClient transaction, CaseId about, UnitCode commune, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.ANSWER.text())
        .execute(Tuple.of(about.value(), commune.text(), account, now.atOffset(UTC)))
        .mapEmpty();
  }

  private static Question question(Row row) {
    return new Question(
        row.getUUID("id"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
        new UnitCode(row.getString("asked_of")),
        Arrays.stream(row.getArrayOfStrings("candidates")).map(UnitCode::new).toList(),
        row.getOffsetDateTime("asked_at").toInstant());
  }

  enum Statement implements Sql {
    ASK("""
        -- $1 id, $2 case, $3 kind, $4 asked of, $5 candidates, $6 now
        insert into routing.questions (id, case_id, kind, asked_of, candidates, asked_at)
        values ($1, $2, $3, $4, $5, $6)
            on conflict (case_id, kind) where answered_at is null do nothing
        """),
    OPEN("""
        -- $1 case
        select id, kind, asked_of, candidates, asked_at
          from routing.questions
         where case_id = $1
           and answered_at is null
         order by asked_at, id
        """),
    ANSWER("""
        -- $1 case, $2 commune, $3 account, $4 now
        update routing.questions
           set answer = $2,
               answered_by = $3,
               answered_at = $4
         where case_id = $1
           and answered_at is null
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
