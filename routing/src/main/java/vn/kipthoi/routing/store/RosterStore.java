package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Enrolment;

/** Writes teams, people and rosters; many at a time, and the same ones twice without harm. */
public final class RosterStore {

  private final DataKeys keys;

  public RosterStore(DataKeys keys) {
    this.keys = keys;
  }

  /** Enrols them, on duty from a moment on. Whoever is enrolled already keeps their duty. */
  public Future<Void> enrol(SqlClient transaction, List<Enrolment> enrolments, Instant from) {
    return keys.obtain(transaction, SealedStaff.STAFF, Ring.STAFF)
        .compose(key -> keepPeople(transaction, enrolments, key))
        .compose(kept -> keepChannels(transaction, enrolments, from))
        .compose(kept -> keepTeams(transaction, enrolments, from))
        .compose(kept -> keepRosters(transaction, enrolments, from));
  }

  private Future<Void> keepPeople(SqlClient transaction, List<Enrolment> enrolments, DataKey key) {
    var people = enrolments.stream().map(Enrolment::person).distinct().toList();
    var ids = people.stream().map(person -> person.id()).toArray(UUID[]::new);
    var units = people.stream().map(person -> person.unit().text()).toArray(String[]::new);
    var names = people.stream()
        .map(person -> Buffer.buffer(
            key.seal(SealedStaff.nameOf(person.id()), person.name().revealFor(Purpose.STORING))))
        .toArray(Buffer[]::new);
    var phones = people.stream()
        .map(person -> Buffer.buffer(
            key.seal(SealedStaff.phoneOf(person.id()), person.phone().revealFor(Purpose.STORING))))
        .toArray(Buffer[]::new);
    var fingerprints = people.stream()
        .map(person -> Buffer.buffer(SealedStaff.fingerprint(keys, person.phone())))
        .toArray(Buffer[]::new);
    return transaction
        .preparedQuery(Statement.KEEP_PEOPLE.text())
        .execute(Tuple.of(ids, units, names, phones, fingerprints))
        .mapEmpty();
  }

  /** Nobody sent them a code: that is said of each of them, and shown wherever they are. */
  private static Future<Void> keepChannels(
      SqlClient transaction, List<Enrolment> enrolments, Instant from) {
    var ids = enrolments.stream().map(enrolment -> enrolment.person().id()).distinct();
    return transaction
        .preparedQuery(Statement.KEEP_CHANNELS.text())
        .execute(Tuple.of(ids.toArray(UUID[]::new), from.atOffset(UTC)))
        .mapEmpty();
  }

  private static Future<Void> keepTeams(
      SqlClient transaction, List<Enrolment> enrolments, Instant from) {
    return transaction
        .preparedQuery(Statement.KEEP_TEAMS.text())
        .execute(Tuple.of(
            texts(enrolments, enrolment -> enrolment.unit().text()),
            texts(enrolments, enrolment -> enrolment.rung().word()),
            from.atOffset(UTC)))
        .mapEmpty();
  }

  private static Future<Void> keepRosters(
      SqlClient transaction, List<Enrolment> enrolments, Instant from) {
    return transaction
        .preparedQuery(Statement.KEEP_ROSTERS.text())
        .execute(Tuple.of(
            texts(enrolments, enrolment -> enrolment.unit().text()),
            texts(enrolments, enrolment -> enrolment.rung().word()),
            enrolments.stream().map(enrolment -> enrolment.person().id()).toArray(UUID[]::new),
            enrolments.stream().map(Enrolment::place).toArray(Integer[]::new),
            from.atOffset(UTC)))
        .mapEmpty();
  }

  private static String[] texts(List<Enrolment> enrolments, Function<Enrolment, String> text) {
    return enrolments.stream().map(text).toArray(String[]::new);
  }

  enum Statement implements Sql {
    KEEP_PEOPLE("""
        -- $1 ids, $2 units, $3 sealed names, $4 sealed phones, $5 fingerprints of the phones
        insert into routing.people as p (id, unit, name, phone, phone_fingerprint)
        select *
          from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[])
            on conflict (id)
            do update
           set unit = excluded.unit,
               name = excluded.name,
               phone = excluded.phone,
               phone_fingerprint = excluded.phone_fingerprint
        """),
    KEEP_CHANNELS("""
        -- $1 people, $2 now
        insert into routing.channels as c
               (id, person, kind, place, address, fingerprint, verified_at, proof)
        select gen_random_uuid(), p.id, 'sms', 0, p.phone, p.phone_fingerprint, $2, 'demonstration'
          from routing.people p
         where p.id = any ($1::uuid[])
           and not exists (select
                             from routing.channels own
                            where own.person = p.id
                              and own.fingerprint = p.phone_fingerprint)
            on conflict (kind, fingerprint) do nothing
        """),
    KEEP_TEAMS("""
        -- $1 units and $2 rungs, pair by pair, $3 valid from
        insert into routing.teams (unit, rung, valid_from)
        select distinct asked.unit, asked.rung, $3::timestamptz
          from unnest($1::text[], $2::text[]) asked (unit, rung)
         where not exists (select
                             from routing.teams t
                            where t.unit = asked.unit
                              and t.rung = asked.rung
                              and t.valid_until is null)
            on conflict (unit, rung, valid_from) do nothing
        """),
    KEEP_ROSTERS("""
        -- $1 units, $2 rungs, $3 people, $4 places, row by row, $5 on duty from
        insert into routing.duty_rosters (team, person, place, on_duty_from)
        select t.id, asked.person, asked.place, greatest($5::timestamptz, t.valid_from)
          from unnest($1::text[], $2::text[], $3::uuid[], $4::integer[])
                 asked (unit, rung, person, place)
          join routing.teams t
            on t.unit = asked.unit
           and t.rung = asked.rung
           and t.valid_until is null
         where not exists (select
                             from routing.duty_rosters r
                            where r.team = t.id
                              and r.person = asked.person
                              and r.on_duty_until is null)
            on conflict (team, person, on_duty_from) do nothing
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
