package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Crew;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.roster.DaysOff;
import vn.kipthoi.routing.roster.Pattern;
import vn.kipthoi.routing.roster.Roster;
import vn.kipthoi.routing.roster.Watch;
import vn.kipthoi.routing.roster.store.RosterJson;

/** Reads rosters, and asks them who is on duty. Nothing is worked out before it is asked. */
public final class DutyStore {

  private final BookStore policies;

  /** @param policies where the working calendar stands */
  public DutyStore(BookStore policies) {
    this.policies = policies;
  }

  /** One team's roster as it was read. */
  private record Read(Post post, Roster roster, Set<UUID> unreachable) {}

  /** Who is on duty at these posts at a moment. */
  public Future<Duty> at(SqlClient client, List<Post> posts, Instant moment) {
    var units = posts.stream().map(post -> post.unit().text()).toArray(String[]::new);
    var rungs = posts.stream().map(post -> post.rung().word()).toArray(String[]::new);
    return client
        .preparedQuery(Statement.ROSTERS.text())
        .execute(Tuple.of(units, rungs, moment.atOffset(UTC)))
        .map(DutyStore::read)
        .compose(read -> daysOff(client, read, moment).map(days -> duty(read, moment, days)));
  }

  /** Every post that has a team at a moment; nothing is said of who is on duty there. */
  public Future<List<Post>> posts(SqlClient client, Instant moment) {
    return client
        .preparedQuery(Statement.POSTS.text())
        .mapping(DutyStore::post)
        .execute(Tuple.of(moment.atOffset(UTC)))
        .map(rows -> rows.stream().toList());
  }

  /** Whether a person is on duty at a moment at any post, also while no channel reaches them. */
  public Future<Boolean> isOnDuty(SqlClient client, UUID person, Instant moment) {
    return client
        .preparedQuery(Statement.ROSTERS_NAMING.text())
        .execute(Tuple.of(person, moment.atOffset(UTC)))
        .map(DutyStore::read)
        .compose(read -> daysOff(client, read, moment)
            .map(days -> read.stream()
                .flatMap(one -> one.roster().at(moment, days).people().stream())
                .anyMatch(one -> one.person().equals(person))));
  }

  private static Post post(Row row) {
    return new Post(new UnitCode(row.getString("unit")), new Rung(row.getString("rung")));
  }

  private static List<Read> read(RowSet<Row> rows) {
    var read = new ArrayList<Read>();
    for (var row : rows) {
      var said = row.getJsonObject("roster");
      read.add(new Read(post(row), RosterJson.roster(said), RosterJson.unreachable(said)));
    }
    return read;
  }

  /** The calendar is looked at where a roster depends on it. */
  private Future<DaysOff> daysOff(SqlClient client, List<Read> read, Instant moment) {
    return read.stream()
            .flatMap(one -> one.roster().patterns().stream())
            .anyMatch(Pattern::knowsDaysOff)
        ? policies.book(client).map(book -> DaysOff.of(book.calendarAt(moment)))
        : Future.succeededFuture(DaysOff.NONE);
  }

  private static Duty duty(List<Read> read, Instant moment, DaysOff daysOff) {
    var crews = new HashMap<Post, Crew>();
    for (var one : read) {
      var watch = one.roster().at(moment, daysOff);
      if (!watch.isEmpty()) {
        crews.merge(one.post(), crew(watch, one.unreachable()), DutyStore::together);
      }
    }
    return new Duty(crews);
  }

  private static Crew crew(Watch watch, Set<UUID> unreachable) {
    var people = watch.people().stream().map(Watch.OnDuty::person).toList();
    var reachable = people.stream().filter(one -> !unreachable.contains(one)).toList();
    return new Crew(reachable, people.size() - reachable.size());
  }

  /** Two teams of one post on the day on which one hands over to the other. */
  private static Crew together(Crew one, Crew other) {
    var people = new ArrayList<>(one.reachable());
    other.reachable().stream().filter(person -> !people.contains(person)).forEach(people::add);
    return new Crew(people, one.unreachable() + other.unreachable());
  }

  enum Statement implements Sql {
    ROSTERS("""
        -- $1 units and $2 rungs of the posts, pair by pair, $3 moment
        select t.unit, t.rung,
               routing.roster_of(t.id, $3::timestamptz, $3::timestamptz + interval '1 second')
                 as roster
          from unnest($1::text[], $2::text[]) asked (unit, rung)
          join routing.teams t
            on t.unit = asked.unit
           and t.rung = asked.rung
           and t.valid_from <= $3
           and (t.valid_until is null or t.valid_until > $3)
        """),
    POSTS("""
        -- $1 moment
        select distinct t.unit, t.rung
          from routing.teams t
         where t.valid_from <= $1
           and (t.valid_until is null or t.valid_until > $1)
         order by t.unit, t.rung
        """),
    ROSTERS_NAMING("""
        -- $1 person, $2 moment
        select t.unit, t.rung,
               routing.roster_of(t.id, $2::timestamptz, $2::timestamptz + interval '1 second')
                 as roster
          from (select r.team from routing.duty_rosters r where r.person = $1
                 union
                select p.team
                  from routing.duty_shifts s
                  join routing.duty_patterns p
                    on p.id = s.pattern
                 where s.person = $1
                 union
                select c.team
                  from routing.duty_changes c
                 where c.person = $1
                   and c.state = 'settled'
                   and c.starts_at <= $2
                   and c.ends_at > $2) named
          join routing.teams t
            on t.id = named.team
           and t.valid_from <= $2
           and (t.valid_until is null or t.valid_until > $2)
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
