package vn.kipthoi.routing.roster.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.roster.Leave;
import vn.kipthoi.routing.roster.Pattern;
import vn.kipthoi.routing.roster.Roster;
import vn.kipthoi.routing.roster.Shift;

/** Keeps what is said of who is on duty; what follows from it is {@link Roster}'s. */
public final class RosterBook {

  /** The rosters of teams, with all that touches the time between two moments. */
  public Future<Map<UUID, Roster>> of(
      SqlClient client, List<UUID> teams, Instant since, Instant till) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(teams.toArray(UUID[]::new), since.atOffset(UTC), till.atOffset(UTC)))
        .map(rows -> {
          var rosters = new HashMap<UUID, Roster>();
          for (var row : rows) {
            var unused =
                rosters.put(row.getUUID("team"), RosterJson.roster(row.getJsonObject("roster")));
          }
          return Map.copyOf(rosters);
        });
  }

  /** Holds from its day on; of several that begin on one day the last one kept. */
  public Future<Void> keep(
      SqlClient transaction, UUID team, Pattern pattern, UUID account, Instant now) {
    var id = UUID.randomUUID();
    return transaction
        .preparedQuery(Statement.KEEP_PATTERN.text())
        .execute(Tuple.of(id, team, pattern.from(), pattern.standing(), account, now.atOffset(UTC)))
        .compose(kept -> transaction
            .preparedQuery(Statement.KEEP_SHIFTS.text())
            .execute(Tuple.of(
                id,
                numbers(pattern, Shift::day),
                numbers(pattern, Shift::starts),
                numbers(pattern, Shift::ends),
                pattern.shifts().stream().map(Shift::person).toArray(UUID[]::new),
                numbers(pattern, Shift::place))))
        .mapEmpty();
  }

  /** On duty around the clock while no weekly pattern says otherwise; the last to be told. */
  public Future<Void> enlist(SqlClient transaction, UUID team, UUID person, Instant from) {
    return transaction
        .preparedQuery(Statement.ENLIST.text())
        .execute(Tuple.of(team, person, from.atOffset(UTC)))
        .mapEmpty();
  }

  public Future<Void> discharge(SqlClient transaction, UUID team, UUID person, Instant until) {
    return transaction
        .preparedQuery(Statement.DISCHARGE.text())
        .execute(Tuple.of(team, person, until.atOffset(UTC)))
        .mapEmpty();
  }

  public Future<Void> keepLeave(
      SqlClient transaction, UUID id, Leave leave, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.KEEP_LEAVE.text())
        .execute(Tuple.of(
            id,
            leave.person(),
            leave.from().atOffset(UTC),
            leave.until().atOffset(UTC),
            account,
            now.atOffset(UTC)))
        .mapEmpty();
  }

  /** @return whose leave it was; empty when there is none of this name that still holds */
  public Future<Optional<UUID>> withdrawLeave(
      SqlClient transaction, UUID id, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.WITHDRAW_LEAVE.text())
        .execute(Tuple.of(id, account, now.atOffset(UTC)))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(rows.iterator().next().getUUID("person")));
  }

  /** A leave that can be taken back. */
  public record KeptLeave(UUID id, Leave leave) {}

  /** What has not ended by now, by when it begins. */
  public Future<List<KeptLeave>> leavesOf(SqlClient client, List<UUID> people, Instant now) {
    return client
        .preparedQuery(Statement.LEAVES_OF.text())
        .mapping(row -> new KeptLeave(
            row.getUUID("id"),
            new Leave(
                row.getUUID("person"),
                row.getOffsetDateTime("starts_at").toInstant(),
                row.getOffsetDateTime("ends_at").toInstant())))
        .execute(Tuple.of(people.toArray(UUID[]::new), now.atOffset(UTC)))
        .map(rows -> rows.stream().toList());
  }

  private static Short[] numbers(Pattern pattern, Function<Shift, Integer> number) {
    return pattern.shifts().stream()
        .map(shift -> number.apply(shift).shortValue())
        .toArray(Short[]::new);
  }

  /** The days from which patterns of a team begin, the last first. */
  public Future<List<LocalDate>> begins(SqlClient client, UUID team) {
    return client
        .preparedQuery(Statement.BEGINS.text())
        .mapping(row -> row.getLocalDate("from_day"))
        .execute(Tuple.of(team))
        .map(rows -> rows.stream().toList());
  }

  enum Statement implements Sql {
    OF("""
        -- $1 teams, $2 since, $3 till
        select asked.team, routing.roster_of(asked.team, $2, $3) as roster
          from unnest($1::uuid[]) asked (team)
        """),
    KEEP_PATTERN("""
        -- $1 id, $2 team, $3 from, $4 around the clock, $5 account, $6 now
        insert into routing.duty_patterns
               (id, team, from_day, standing, number, decided_by, decided_at)
        select $1, $2, $3, $4, coalesce(max(p.number), 0) + 1, $5, $6
          from routing.duty_patterns p
         where p.team = $2
        """),
    KEEP_SHIFTS("""
        -- $1 pattern, $2 days, $3 starts, $4 ends, $5 people, $6 places
        insert into routing.duty_shifts (pattern, day, starts, ends, person, place)
        select $1, s.day, s.starts, s.ends, s.person, s.place
          from unnest($2::smallint[], $3::smallint[], $4::smallint[], $5::uuid[], $6::smallint[])
               as s (day, starts, ends, person, place)
        """),
    ENLIST("""
        -- $1 team, $2 person, $3 from
        insert into routing.duty_rosters (team, person, place, on_duty_from)
        select $1, $2, coalesce(max(r.place) + 1, 0), $3
          from routing.duty_rosters r
         where r.team = $1
           and (r.on_duty_until is null or r.on_duty_until > $3)
        having count(*) filter (where r.person = $2) = 0
            on conflict do nothing
        """),
    DISCHARGE("""
        -- $1 team, $2 person, $3 until
        update routing.duty_rosters
           set on_duty_until = greatest($3, on_duty_from + interval '1 microsecond')
         where team = $1
           and person = $2
           and (on_duty_until is null or on_duty_until > $3)
        """),
    KEEP_LEAVE("""
        -- $1 id, $2 person, $3 from, $4 until, $5 account, $6 now
        insert into routing.leaves (id, person, starts_at, ends_at, entered_by, entered_at)
        values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do nothing
        """),
    WITHDRAW_LEAVE("""
        -- $1 id, $2 account, $3 now
        update routing.leaves
           set withdrawn_by = $2, withdrawn_at = $3
         where id = $1
           and withdrawn_at is null
           and ends_at > $3
        returning person
        """),
    LEAVES_OF("""
        -- $1 people, $2 now
        select id, person, starts_at, ends_at
          from routing.leaves
         where person = any ($1)
           and withdrawn_at is null
           and ends_at > $2
         order by starts_at, id
        """),
    BEGINS("""
        -- $1 team
        select distinct from_day
          from routing.duty_patterns
         where team = $1
         order by from_day desc
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
