package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** Asks {@code routing.exclusions} from whom cases are kept. */
public final class ExclusionStore {

  /** Those of the cases that are kept from a person. */
  public Future<Set<CaseId>> keptFrom(SqlClient client, UUID person, Set<CaseId> cases) {
    return client
        .preparedQuery(Statement.KEPT_FROM.text())
        .execute(Tuple.of(person).addArrayOfUUID(ids(cases)))
        .map(rows -> Rows.list(rows, row -> new CaseId(row.getUUID("case_id"))).stream()
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** From whom a case is kept. */
  public Future<Set<UUID>> of(SqlClient client, CaseId kept) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(kept.value()))
        .map(rows -> Rows.list(rows, row -> row.getUUID("person")).stream()
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The people who are meant: by name, by the posts they stand on, and as people of a commune. */
  public Future<Set<UUID>> meant(SqlClient client, List<KeptFrom> named) {
    return client
        .preparedQuery(Statement.MEANT.text())
        .execute(Named.of(named).tuple())
        .map(rows -> Rows.list(rows, row -> row.getUUID("person")).stream()
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Keeps a case that is being opened from those who were named when the report was taken. */
  public Future<Void> keep(
      SqlClient transaction, CaseId kept, Set<UUID> people, List<UnitCode> communes, Instant now) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(kept.value(), now.atOffset(UTC))
            .addArrayOfUUID(people.toArray(UUID[]::new))
            .addArrayOfString(communes.stream().map(UnitCode::text).toArray(String[]::new)))
        .mapEmpty();
  }

  /** Whether a case is kept from all of a commune. */
  public Future<Boolean> isKeptFrom(SqlClient client, CaseId kept, UnitCode commune) {
    return client
        .preparedQuery(Statement.IS_KEPT_FROM.text())
        .execute(Tuple.of(kept.value(), commune.text()))
        .map(rows -> rows.size() > 0);
  }

  /** Those who are named, as statements take them. */
  private record Named(List<UUID> people, List<String> communes, List<KeptFrom.Post> posts) {

    static Named of(List<KeptFrom> named) {
      var people = new ArrayList<UUID>();
      var communes = new ArrayList<String>();
      var posts = new ArrayList<KeptFrom.Post>();
      for (var one : named) {
        var _ = switch (one) {
          case KeptFrom.Person(var id) -> people.add(id);
          case KeptFrom.Commune(var unit) -> communes.add(unit.text());
          case KeptFrom.Post post -> posts.add(post);
        };
      }
      return new Named(people, communes, posts);
    }

    Tuple tuple() {
      return Tuple.tuple()
          .addArrayOfUUID(people.toArray(UUID[]::new))
          .addArrayOfString(communes.toArray(String[]::new))
          .addArrayOfString(posts.stream().map(post -> post.unit().text()).toArray(String[]::new))
          .addArrayOfString(posts.stream().map(KeptFrom.Post::post).toArray(String[]::new));
    }
  }

  private static UUID[] ids(Set<CaseId> cases) {
    return cases.stream().map(CaseId::value).toArray(UUID[]::new);
  }

  enum Statement implements Sql {
    KEPT_FROM("""
        -- $1 person, $2 cases
        select case_id
          from routing.kept_from
         where person = $1
           and case_id = any ($2)
        """),
    OF("""
        -- $1 case
        select person
          from routing.kept_from
         where case_id = $1
        """),
    MEANT("""
        -- $1 people, $2 communes, $3 units of posts, $4 their rungs
        select p.id as person
          from routing.people p
         where p.id = any ($1)
            or p.unit = any ($2)
         union
        select on_it.person
          from unnest($3::text[], $4::text[]) as post (unit, rung)
          join routing.teams t
            on t.unit = post.unit
           and t.rung = post.rung
         cross join routing.on_roster_of(t.id) on_it (person)
        """),
    KEEP("""
        -- $1 case, $2 now, $3 people, $4 communes
        insert into routing.exclusions (id, case_id, person, unit, reason, by, at)
        select gen_random_uuid(), $1, named.person, named.unit, 'named', 'intake', $2
          from (select person, null as unit
                  from unnest($3::uuid[]) as person
                 union all
                select null, unit
                  from unnest($4::text[]) as unit) named
        """),
    IS_KEPT_FROM("""
        -- $1 case, $2 commune
        select
          from routing.exclusions_in_force
         where case_id = $1
           and unit = $2
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
