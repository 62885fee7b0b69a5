package vn.kipthoi.routing.links.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.links.LinkKind;

/** Counts what was said and recognised of cases: how often, and which look alike. */
public final class AlikeStore {

  private static final int HINTS_AT_MOST = 5;

  /**
   * How many reports of the twelve months before a moment are about the same child, address or
   * suspect: those that people said so of, and those that were recognised when they were taken,
   * at once or by way of one other report, and that nobody has judged to be of another child. The case's own is one of them. What is kept from
   * somebody counts only for a case that is kept from them too: being counted would betray it.
   *
   * @param scope whose sight bounds the count; empty counts all, for triage
   */
  public Future<Integer> repeated(
      SqlClient client, Optional<Scope> scope, CaseId here, Instant now) {
    return client
        .preparedQuery(Statement.REPEATED.text())
        .execute(Tuple.of(
            here.value(),
            now.atOffset(UTC),
            counting(),
            scope.map(Scope::unit).orElse(null),
            scope.flatMap(Scope::person).orElse(null)))
        .map(rows -> rows.iterator().next().getInteger("reports"));
  }

  /**
   * Cases that were recognised as alike when their reports were taken, as far as somebody may see
   * them: hints, until a person says what they are. Those that were judged, linked or merged are none
   * any more; taking the judgement back brings the hint back.
   */
  public Future<List<CaseNumber>> hints(SqlClient client, Scope scope, CaseId here) {
    return client
        .preparedQuery(Statement.HINTS.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), here.value(), HINTS_AT_MOST))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(row -> new CaseNumber(row.getString("number")))
            .toList());
  }

  private static String[] counting() {
    return Arrays.stream(LinkKind.values())
        .filter(LinkKind::countsTogether)
        .map(LinkKind::word)
        .toArray(String[]::new);
  }

  enum Statement implements Sql {
    HINTS("""
        -- $1 the viewer's unit, $2 person, $3 case, $4 at most so many
        select distinct c.number, c.heard_at
          from routing.cases own
          join lateral (select r.earlier as report
                          from routing.repeats r
                         where r.report = own.report_id
                         union all
                        select r.report
                          from routing.repeats r
                         where r.earlier = own.report_id) alike
            on true
          join routing.cases other
            on other.report_id = alike.report
          left join routing.merges w
            on w.merged = other.id
           and w.undone_at is null
          join routing.cases_visible_to($1, $2) c
            on c.id = coalesce(w.root, other.id)
         where own.id = $3
           and c.id <> own.id
           and own.state <> 'merged'
           and not exists (select
                             from routing.links l
                            where (l.one, l.other) in ((own.id, c.id), (c.id, own.id))
                              and l.undone_at is null)
         order by c.heard_at desc, c.number
         limit $4
        """),
    REPEATED("""
        -- $1 case, $2 now, $3 kinds that count, $4 the viewer's unit or none, $5 person
        with own as (
          select c.id, c.report_id, c.conflict
            from routing.cases c
           where c.id = $1
        ), countable as not materialized (
          select c.id, c.report_id
            from own
            join routing.cases c
              on own.conflict or not c.conflict
           where not exists (select
                               from routing.links l
                              where (l.one, l.other) in ((own.id, c.id), (c.id, own.id))
                                and l.kind = 'not-the-same'
                                and l.undone_at is null)
             and not exists (select k.person
                               from routing.kept_from k
                              where k.case_id = c.id
                             except
                             select k.person
                               from routing.kept_from k
                              where k.case_id = own.id)
        ), beside as (
          select b.id, b.report_id
            from own
            join routing.repeats r
              on r.report = own.report_id
              or r.earlier = own.report_id
            join countable b
              on b.report_id = case when r.report = own.report_id then r.earlier else r.report end
        ), near as (
          select $1::uuid as id
           union
          select case when l.one = $1 then l.other else l.one end
            from routing.links l
           where $1 in (l.one, l.other)
             and l.kind = any ($3::text[])
             and l.undone_at is null
           union
          select b.id
            from beside b
           union
          select a.id
            from beside b
            join routing.repeats r
              on r.report = b.report_id
              or r.earlier = b.report_id
            join countable a
              on a.report_id = case when r.report = b.report_id then r.earlier else r.report end
        ), together as (
          select n.id
            from near n
           union
          select g.id
            from near n
            join routing.merges m
              on (m.merged = n.id or m.root = n.id)
             and m.undone_at is null
            join lateral (select m.root as id
                           union
                          select o.merged
                            from routing.merges o
                           where o.root = m.root
                             and o.undone_at is null) g
              on true
        )
        select count(distinct c.report_id)::integer as reports
          from together t
          join routing.cases c
            on c.id = t.id
          join routing.milestones r
            on r.case_id = c.id
           and r.milestone = 'received'
           and r.at > $2::timestamptz - interval '12 months'
         where $4::text is null
            or c.id in (select v.id from routing.cases_visible_to($4, $5) v)
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
