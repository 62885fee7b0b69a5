package vn.kipthoi.routing.merge.store;

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
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.merge.Merge;

/** Keeps {@code routing.merges}, and what of the surviving case follows from them. */
public final class MergeStore {

  /** Another case of the same group, for those who may see it. */
  public record Relative(CaseNumber number, boolean goesOn, Instant mergedAt) {}

  /** Holds cases against every other change; always in one order, so that two never wait in a ring. */
  public Future<Void> hold(SqlClient transaction, List<CaseNumber> numbers) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(numbers.stream().map(CaseNumber::text).toArray(String[]::new)))
        .mapEmpty();
  }

  /** The merge of a case that stands; empty when it goes on by itself. */
  public Future<Optional<Merge>> of(SqlClient client, CaseId merged) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(merged.value()))
        .map(rows -> list(rows).stream().map(MergeStore::merge).findFirst());
  }

  /** The case that another went into last, whether or not that was undone; for those who see it. */
  public Future<Optional<CaseNumber>> wentInto(SqlClient client, Scope scope, CaseNumber merged) {
    return client
        .preparedQuery(Statement.WENT_INTO.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), merged.text()))
        .map(rows -> list(rows).stream()
            .map(row -> new CaseNumber(row.getString("number")))
            .findFirst());
  }

  /**
   * One case goes on for another: it is as old as the older of the two, and seen by whoever saw
   * either, but for communes that one of them passes over. What had gone into the merged one comes
   * along.
   */
  public Future<Void> begin(
      SqlClient transaction, UUID merge, CaseId merged, CaseId survivor, Instant at, UUID by) {
    return transaction
        .preparedQuery(Statement.BEGIN.text())
        .execute(Tuple.of(merge, merged.value(), survivor.value(), at.atOffset(UTC), by))
        .compose(begun -> transaction
            .preparedQuery(Statement.COME_ALONG.text())
            .execute(Tuple.of(merged.value(), survivor.value())))
        .compose(along -> state(transaction, survivor));
  }

  /** The merged case goes on by itself again, with what had gone into it before. */
  public Future<Void> undo(SqlClient transaction, Merge merge, Instant at, UUID by) {
    return transaction
        .preparedQuery(Statement.UNDO.text())
        .execute(Tuple.of(merge.id(), at.atOffset(UTC), by))
        .compose(undone -> transaction
            .preparedQuery(Statement.STAY_BEHIND.text())
            .execute(Tuple.of(merge.merged().value(), merge.root().value())))
        .compose(behind -> state(transaction, merge.survivor()));
  }

  /** The other cases of a group, as far as somebody may see them; the one that goes on first. */
  public Future<List<Relative>> relatives(SqlClient client, Scope scope, CaseId seen) {
    return client
        .preparedQuery(Statement.RELATIVES.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), seen.value()))
        .map(rows -> list(rows).stream().map(MergeStore::relative).toList());
  }

  private Future<Void> state(SqlClient transaction, CaseId survivor) {
    return transaction
        .preparedQuery(Statement.STATE.text())
        .execute(Tuple.of(survivor.value()))
        .mapEmpty();
  }

  private static Merge merge(Row row) {
    return new Merge(
        row.getUUID("id"),
        new CaseId(row.getUUID("merged")),
        new CaseId(row.getUUID("survivor")),
        new CaseId(row.getUUID("root")));
  }

  private static Relative relative(Row row) {
    return new Relative(
        new CaseNumber(row.getString("number")),
        row.getBoolean("goes_on"),
        row.getOffsetDateTime("merged_at").toInstant());
  }

  private static List<Row> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  enum Statement implements Sql {
    HOLD("""
        -- $1 case numbers
        select id
          from routing.cases
         where number = any ($1::text[])
         order by id
           for update
        """),
    OF("""
        -- $1 case
        select id, merged, survivor, root
          from routing.merges
         where merged = $1
           and undone_at is null
        """),
    WENT_INTO("""
        -- $1 the viewer's unit, $2 person, $3 number of the merged case
        select s.number
          from routing.cases_visible_to($1, $2) c
          join routing.merges m
            on m.merged = c.id
          join routing.cases s
            on s.id = m.survivor
         where c.number = $3
         order by m.merged_at desc
         limit 1
        """),
    BEGIN("""
        -- $1 merge, $2 merged case, $3 survivor, $4 at, $5 by which account
        insert into routing.merges
               (id, merged, survivor, root, merged_at, merged_by, added_scope)
        select $1, m.id, s.id, s.id, $4, $5,
               array(select unnest(m.scope)
                     except
                     select unnest(s.scope)
                     except
                     select p.unit
                       from (values (m.unit, m.conflict), (s.unit, s.conflict)) p (unit, conflict)
                      where p.conflict)
          from routing.cases m, routing.cases s
         where m.id = $2
           and s.id = $3
        """),
    COME_ALONG("""
        -- $1 merged case, $2 survivor
        update routing.merges
           set root = $2
         where root = $1
           and undone_at is null
        """),
    UNDO("""
        -- $1 merge, $2 at, $3 by which account
        update routing.merges
           set undone_at = $2,
               undone_by = $3
         where id = $1
           and undone_at is null
        """),
    STAY_BEHIND("""
        -- $1 the case that goes on by itself again, $2 the one that went on for it
        with recursive behind as (
          select m.id, m.merged
            from routing.merges m
           where m.survivor = $1
             and m.undone_at is null
           union
          select m.id, m.merged
            from routing.merges m
            join behind b
              on m.survivor = b.merged
             and m.undone_at is null
        )
        update routing.merges m
           set root = $1
          from behind b
         where m.id = b.id
           and m.root = $2
        """),
    STATE("""
        -- $1 survivor; its own first reception stands in its milestones, that of the others too
        with together as (
          select $1::uuid as id
           union
          select m.merged
            from routing.merges m
           where m.root = $1
             and m.undone_at is null
        ), earliest as (
          select min(r.at) as at
            from together t
            join routing.milestones r
              on r.case_id = t.id
             and r.milestone = 'received'
        ), added as (
          select distinct unnest(m.added_scope) as unit, m.undone_at is null as still
            from routing.merges m
           where m.survivor = $1
        ), theirs as (
          select distinct unnest(c.scope) as unit
            from together t
            join routing.cases c
              on c.id = t.id
             and c.id <> $1
        ), passed_over as (
          select c.unit
            from together t
            join routing.cases c
              on c.id = t.id
             and c.conflict
        )
        update routing.cases s
           set heard_at = coalesce(e.at, s.heard_at),
               scope = array(select k.unit
                               from (select unnest(s.scope) as unit
                                     except
                                     select a.unit from added a where not a.still and a.unit <> s.unit
                                      union
                                     select h.unit from theirs h) k
                              where not exists (select from passed_over p where p.unit = k.unit)
                              order by 1)
          from earliest e
         where s.id = $1
        """),
    RELATIVES("""
        -- $1 the viewer's unit, $2 person, $3 case
        with own as (
          select coalesce((select m.root
                             from routing.merges m
                            where m.merged = $3
                              and m.undone_at is null), $3::uuid) as root
        ), group_of as (
          select m.merged as id, false as goes_on, m.merged_at
            from routing.merges m
            join own o
              on m.root = o.root
           where m.undone_at is null
           union all
          select o.root, true, max(m.merged_at)
            from own o
            join routing.merges m
              on m.root = o.root
             and m.undone_at is null
           group by o.root
        )
        select c.number, g.goes_on, g.merged_at
          from group_of g
          join routing.cases_visible_to($1, $2) c
            on c.id = g.id
         where g.id <> $3
         order by g.goes_on desc, g.merged_at, c.number
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
