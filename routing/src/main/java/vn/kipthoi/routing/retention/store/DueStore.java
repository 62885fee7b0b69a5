package vn.kipthoi.routing.retention.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.retention.RecordKind;

/** Finds what has become old enough to go, and writes down that it went. */
public final class DueStore {

  /**
   * An ended case, held until the transaction ends.
   *
   * @param othersToo whether its file names other children, of whose age nothing was said
   */
  public record Candidate(
      CaseId id,
      UUID report,
      RecordKind kind,
      Instant heardAt,
      Instant endedAt,
      boolean othersToo) {}

  /** Whether this node may carry retention out until a moment; no other one can meanwhile. */
  public Future<Boolean> lease(SqlConnection transaction, String node, Instant now, Instant until) {
    return transaction
        .preparedQuery(Statement.LEASE.text())
        .execute(Tuple.of(node, until.atOffset(UTC), now.atOffset(UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  /**
   * Takes ended cases of a kind in hand, the oldest first. Cases that somebody else holds, that must
   * not go or that are not to be looked at yet are left out.
   *
   * @param before ended, and told, before this moment
   */
  public Future<List<Candidate>> take(
      SqlConnection transaction, RecordKind kind, Instant before, Instant now, int atMost) {
    return transaction
        .preparedQuery(Statement.TAKE.text())
        .mapping(row -> candidate(kind, row))
        .execute(
            Tuple.of(kind.state().orElseThrow(), before.atOffset(UTC), now.atOffset(UTC), atMost))
        .map(rows -> rows.stream().toList());
  }

  /** A second statement, so that a hold that came in while the first one waited is seen. */
  public Future<Set<UUID>> held(SqlConnection transaction, List<Candidate> candidates) {
    return transaction
        .preparedQuery(Statement.HELD.text())
        .execute(Tuple.of(ids(candidates)))
        .map(rows -> rows.stream().map(row -> row.getUUID("root")).collect(Collectors.toSet()));
  }

  /** The case, those merged into it, and the reports of all of them: whatever keys are kept under. */
  public Future<List<UUID>> subjects(SqlConnection transaction, CaseId root) {
    return transaction
        .preparedQuery(Statement.SUBJECTS.text())
        .execute(Tuple.of(root.value()))
        .map(rows -> rows.stream()
            .flatMap(row -> List.of(row.getUUID("id"), row.getUUID("report_id")).stream())
            .toList());
  }

  /** Marks the case and those merged into it, and takes what only their keys could open. */
  public Future<Void> erased(
      SqlConnection transaction, Candidate gone, int months, int keys, Instant now) {
    var root = Tuple.of(gone.id().value());
    return transaction
        .preparedQuery(Statement.DROP_LINKS.text())
        .execute(root)
        .compose(done -> transaction.preparedQuery(Statement.DROP_PIECES.text()).execute(root))
        .compose(done -> transaction
            .preparedQuery(Statement.NOTE.text())
            .execute(
                Tuple.of(gone.id().value(), gone.kind().word(), months, keys, now.atOffset(UTC))))
        .compose(done -> transaction
            .preparedQuery(Statement.MARK.text())
            .execute(Tuple.of(gone.id().value(), now.atOffset(UTC))))
        .mapEmpty();
  }

  public Future<Void> lookAgain(SqlConnection transaction, CaseId stays, Instant at) {
    return transaction
        .preparedQuery(Statement.LOOK_AGAIN.text())
        .execute(Tuple.of(stays.value(), at.atOffset(UTC)))
        .mapEmpty();
  }

  /** After a period was changed everything is looked at anew. */
  public Future<Void> forgetLooks(SqlClient transaction) {
    return transaction.query(Statement.FORGET_LOOKS.text()).execute().mapEmpty();
  }

  private static UUID[] ids(List<Candidate> candidates) {
    return candidates.stream().map(one -> one.id().value()).toArray(UUID[]::new);
  }

  private static Candidate candidate(RecordKind kind, Row row) {
    return new Candidate(
        new CaseId(row.getUUID("id")),
        row.getUUID("report_id"),
        kind,
        moment(row, "heard_at"),
        moment(row, "changed_at"),
        row.getBoolean("others_too"));
  }

  private static Instant moment(Row row, String name) {
    OffsetDateTime at = row.getOffsetDateTime(name);
    return at.toInstant();
  }

  enum Statement implements Sql {
    LEASE("""
        -- $1 node, $2 until, $3 now
        update routing.retention_lease
           set owner = $1, until = $2
         where owner = $1
            or until < $3
        """),
    TAKE("""
        -- $1 state, $2 ended and told before, $3 now, $4 at most so many
        select c.id, c.report_id, c.heard_at, c.changed_at,
               (select count(*) from routing.case_people p
                 where p.case_id = c.id and p.role in ('child', 'sibling')) > 1
               or exists (select from routing.merges m
                           where m.root = c.id and m.undone_at is null) as others_too
          from routing.cases c
         where c.erased_at is null
           and c.state = $1
           and c.state in ('closed', 'closed-non-case', 'screened-out')
           and c.changed_at < $2
           and c.heard_at < $2
           and not exists (select from routing.retention_looks l
                            where l.case_id = c.id and l.again_at > $3)
           and not exists (select from routing.retention_holds h
                            where h.lifted_at is null
                              and (h.case_id = c.id
                                   or h.case_id in (select m.merged from routing.merges m
                                                     where m.root = c.id and m.undone_at is null)))
         order by c.changed_at, c.id
         limit $4
           for update of c skip locked
        """),
    HELD("""
        -- $1 cases
        select asked.root
          from unnest($1::uuid[]) asked (root)
         where exists (select from routing.retention_holds h
                        where h.lifted_at is null
                          and (h.case_id = asked.root
                               or h.case_id in (select m.merged from routing.merges m
                                                 where m.root = asked.root and m.undone_at is null)))
        """),
    SUBJECTS("""
        -- $1 case; those merged into it are held too
        select c.id, c.report_id
          from routing.cases c
         where c.id = $1
            or c.id in (select m.merged from routing.merges m
                         where m.root = $1 and m.undone_at is null)
           for update of c
        """),
    DROP_LINKS("""
        -- $1 case; why two cases were linked is sealed by one of the two
        delete from routing.links l
         using (select $1::uuid as id
                 union
                select m.merged from routing.merges m
                 where m.root = $1 and m.undone_at is null) gone
         where gone.id in (l.one, l.other)
        """),
    DROP_PIECES("""
        -- $1 case; they only take room
        delete from routing.attachment_pieces p
         using routing.attachments a
         where a.id = p.attachment
           and (a.case_id = $1
                or a.case_id in (select m.merged from routing.merges m
                                  where m.root = $1 and m.undone_at is null))
        """),
    NOTE("""
        -- $1 case, $2 kind, $3 months, $4 keys, $5 now
        insert into routing.retention_erasures (case_id, kind, months, keys, erased_at)
        values ($1, $2, $3, $4, $5)
        """),
    MARK("""
        -- $1 case, $2 now
        update routing.cases c
           set erased_at = $2
         where c.id = $1
            or c.id in (select m.merged from routing.merges m
                         where m.root = $1 and m.undone_at is null)
        """),
    LOOK_AGAIN("""
        -- $1 case, $2 at
        insert into routing.retention_looks as l (case_id, again_at)
        values ($1, $2)
            on conflict (case_id) do update set again_at = excluded.again_at
        """),
    FORGET_LOOKS("""
        delete from routing.retention_looks
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
