package vn.kipthoi.routing.file.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.PersonRole;
import vn.kipthoi.routing.file.RelationKind;
import vn.kipthoi.routing.file.store.CasePerson.Tie;

/** Keeps {@code routing.case_people} and what they are to each other. */
public final class PersonStore {

  private final CaseKeys keys;

  public PersonStore(CaseKeys keys) {
    this.keys = keys;
  }

  /** Adds somebody; false when an earlier sending of the same did. */
  public Future<Boolean> add(SqlClient transaction, CasePerson person) {
    return write(transaction, Statement.ADD, person);
  }

  /** Saves what is known now; false when somebody else saved since that version. */
  public Future<Boolean> save(SqlClient transaction, CasePerson person) {
    return write(transaction, Statement.SAVE, person);
  }

  private Future<Boolean> write(SqlClient transaction, Statement statement, CasePerson person) {
    return keys.toSeal(transaction, person.of(), Ring.IDENTITY)
        .compose(key -> transaction
            .preparedQuery(statement.text())
            .execute(Tuple.of(
                person.id(),
                person.of().value(),
                person.role().word(),
                Sealed.seal(key, field(person.id()), json(person)),
                person.saved().account(),
                person.saved().at().atOffset(UTC),
                person.version())))
        .map(done -> done.rowCount() == 1);
  }

  /** Notes what one is to another; false when either is not of this case. */
  public Future<Boolean> relate(
      SqlClient transaction, CaseId of, UUID person, Tie tie, Written by) {
    return transaction
        .preparedQuery(Statement.RELATE.text())
        .execute(Tuple.of(
            of.value(),
            person,
            tie.other(),
            tie.kind().word(),
            by.account(),
            by.at().atOffset(UTC)))
        .map(rows -> rows.iterator().next().getBoolean("both"));
  }

  /** Who belongs to a case, the child first. */
  public Future<List<CasePerson>> of(SqlClient client, CaseId of) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(of.value()))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(List.of())
            : keys.toOpen(client, of, Ring.IDENTITY)
                .map(key -> StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> person(of, key, row))
                    .toList()));
  }

  private static JsonObject json(CasePerson person) {
    return PersonJson.json(person.who().revealFor(Purpose.STORING))
        .put("by", person.saved().name().revealFor(Purpose.STORING));
  }

  private static CasePerson person(CaseId of, DataKey key, Row row) {
    var id = row.getUUID("id");
    var opened = Sealed.open(key, field(id), row.getBuffer("identity"));
    return new CasePerson(
        id,
        of,
        PersonRole.of(row.getString("role")).orElseThrow(),
        row.getLong("version"),
        opened.map(PersonJson::particulars),
        ties(row.getJsonArray("relations")),
        new Written(
            row.getUUID("saved_by"),
            opened.map(json -> json.getString("by")),
            row.getOffsetDateTime("saved_at").toInstant()));
  }

  private static List<Tie> ties(JsonArray relations) {
    return relations.stream()
        .map(JsonObject.class::cast)
        .map(one -> new Tie(
            UUID.fromString(one.getString("other")),
            RelationKind.of(one.getString("kind")).orElseThrow()))
        .toList();
  }

  private static String field(UUID person) {
    return "person|" + person;
  }

  enum Statement implements Sql {
    ADD("""
        -- $1 id, $2 case, $3 role, $4 identity, $5 by whom, $6 when, $7 version
        insert into routing.case_people
               (id, case_id, role, identity, added_by, saved_by, saved_at, version)
        values ($1, $2, $3, $4, $5, $5, $6, $7)
            on conflict (id) do nothing
        """),
    SAVE("""
        -- $1 id, $2 case, $3 role, $4 identity, $5 by whom, $6 when, $7 the version that was seen
        update routing.case_people
           set role = $3,
               identity = $4,
               saved_by = $5,
               saved_at = $6,
               version = version + 1
         where id = $1
           and case_id = $2
           and version = $7
        """),
    RELATE("""
        -- $1 case, $2 person, $3 other, $4 kind, $5 by whom, $6 when
        with people as (
          select id
            from routing.case_people
           where case_id = $1
             and id in ($2, $3)
        ), related as (
          insert into routing.case_relations
                 (case_id, person, other, kind, recorded_by, recorded_at)
          select $1, $2, $3, $4, $5, $6
           where (select count(*) from people) = 2
              on conflict do nothing
        )
        select (select count(*) from people) = 2 as both
        """),
    OF_CASE("""
        -- $1 case
        select p.id, p.role, p.version, p.identity, p.saved_by, p.saved_at,
               coalesce((select jsonb_agg(jsonb_build_object('other', r.other, 'kind', r.kind)
                                          order by r.recorded_at)
                           from routing.case_relations r
                          where r.person = p.id), '[]'::jsonb) as relations
          from routing.case_people p
         where p.case_id = $1
         order by p.role <> 'child', p.role, p.saved_at, p.id
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
