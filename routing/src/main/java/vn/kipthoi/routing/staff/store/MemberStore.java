package vn.kipthoi.routing.staff.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
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
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.store.SealedStaff;

/** Keeps the people who can be called out. */
public final class MemberStore {

  private final DataKeys keys;

  public MemberStore(DataKeys keys) {
    this.keys = keys;
  }

  /** Those of these units who have not left, by unit; no more than so many. */
  public Future<List<Member>> ofUnits(
      SqlClient client, List<UnitCode> units, Instant now, int most) {
    var codes = units.stream().map(UnitCode::text).toArray(String[]::new);
    return client
        .preparedQuery(Statement.OF_UNITS.text())
        .execute(Tuple.of(codes, now.atOffset(UTC), most))
        .compose(rows -> open(client, rows));
  }

  /** Those of the given people that exist, in no particular order. */
  public Future<List<Member>> all(SqlClient client, List<UUID> people) {
    return people.isEmpty()
        ? Future.succeededFuture(List.of())
        : client
            .preparedQuery(Statement.ALL.text())
            .execute(Tuple.of(people.toArray(UUID[]::new)))
            .compose(rows -> open(client, rows));
  }

  public Future<Optional<Member>> find(SqlClient client, UUID person) {
    return all(client, List.of(person)).map(found -> found.stream().findFirst());
  }

  /** The same, and nobody else changes them until this transaction ends. */
  public Future<Optional<Member>> lock(SqlClient transaction, UUID person) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(person))
        .compose(locked -> find(transaction, person));
  }

  /** Whose number this is. */
  public Future<Optional<Member>> withPhone(SqlClient client, Personal<String> phone) {
    return client
        .preparedQuery(Statement.WITH_PHONE.text())
        .execute(Tuple.of(Buffer.buffer(SealedStaff.fingerprint(keys, phone))))
        .compose(rows -> open(client, rows))
        .map(found -> found.stream().findFirst());
  }

  /** Somebody new, with the number that they are reached at first. */
  public Future<Void> register(SqlClient transaction, Member member, Personal<String> phone) {
    return keys.obtain(transaction, SealedStaff.STAFF, Ring.STAFF)
        .compose(key -> transaction
            .preparedQuery(Statement.REGISTER.text())
            .execute(Tuple.of(
                member.id(),
                member.unit().text(),
                sealed(key.seal(
                    SealedStaff.nameOf(member.id()), member.name().revealFor(Purpose.STORING))),
                sealed(
                    key.seal(SealedStaff.phoneOf(member.id()), phone.revealFor(Purpose.STORING))),
                sealed(SealedStaff.fingerprint(keys, phone)),
                member.terms().role().word(),
                member.terms().language(),
                member.terms().marks())))
        .mapEmpty();
  }

  public Future<Void> change(SqlClient transaction, Member member) {
    return keys.obtain(transaction, SealedStaff.STAFF, Ring.STAFF)
        .compose(key -> transaction
            .preparedQuery(Statement.CHANGE.text())
            .execute(Tuple.of(
                member.id(),
                member.unit().text(),
                sealed(key.seal(
                    SealedStaff.nameOf(member.id()), member.name().revealFor(Purpose.STORING))),
                member.terms().role().word(),
                member.terms().language(),
                member.terms().marks())))
        .mapEmpty();
  }

  /** They are on no roster from a moment on; undone by none. */
  public Future<Void> leave(SqlClient transaction, UUID person, Optional<Instant> from) {
    return transaction
        .preparedQuery(Statement.LEAVE.text())
        .execute(Tuple.of(person, from.map(at -> at.atOffset(UTC)).orElse(null)))
        .mapEmpty();
  }

  private static Buffer sealed(byte[] bytes) {
    return Buffer.buffer(bytes);
  }

  private Future<List<Member>> open(SqlClient client, RowSet<Row> rows) {
    return rows.size() == 0
        ? Future.succeededFuture(List.of())
        : keys.find(client, SealedStaff.STAFF, Ring.STAFF)
            .map(key -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> MemberRows.member(key, row))
                .toList());
  }

  enum Statement implements Sql {
    OF_UNITS("""
        -- $1 units, $2 now, $3 no more than
        select m.id, m.unit, m.name, m.post, m.language, m.marks, m.edit, m.left_at,
               m.unreachable, m.channels
          from routing.members m
         where m.unit = any ($1::text[])
           and (m.left_at is null or m.left_at > $2)
         order by m.unit, m.id
         limit $3
        """),
    ALL("""
        -- $1 people
        select m.id, m.unit, m.name, m.post, m.language, m.marks, m.edit, m.left_at,
               m.unreachable, m.channels
          from routing.members m
         where m.id = any ($1::uuid[])
        """),
    WITH_PHONE("""
        -- $1 fingerprint of the number
        select m.id, m.unit, m.name, m.post, m.language, m.marks, m.edit, m.left_at,
               m.unreachable, m.channels
          from routing.members m
         where m.id in (select c.person from routing.channels c where c.fingerprint = $1)
         limit 1
        """),
    LOCK("""
        -- $1 person
        select id from routing.people where id = $1 for update
        """),
    REGISTER("""
        -- $1 id, $2 unit, $3 name, $4 phone, $5 its fingerprint, $6 role, $7 language, $8 marks
        insert into routing.people
               (id, unit, name, phone, phone_fingerprint, post, language, marks)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        """),
    CHANGE("""
        -- $1 id, $2 unit, $3 name, $4 role, $5 language, $6 marks
        update routing.people
           set unit = $2, name = $3, post = $4, language = $5, marks = $6, edit = edit + 1
         where id = $1
        """),
    LEAVE("""
        -- $1 person, $2 from when on, null when they stay after all
        update routing.people
           set left_at = $2::timestamptz, edit = edit + 1
         where id = $1
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
