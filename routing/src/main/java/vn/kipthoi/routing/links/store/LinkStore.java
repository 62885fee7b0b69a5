package vn.kipthoi.routing.links.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.life.Worded;
import vn.kipthoi.routing.links.Link;
import vn.kipthoi.routing.links.LinkKind;

/** Keeps {@code routing.links}; a reason is sealed with the case that stands first. */
public final class LinkStore {

  private final DataKeys keys;

  public LinkStore(DataKeys keys) {
    this.keys = keys;
  }

  /** Both ends of a link that stands. */
  public record Ends(CaseId one, CaseId other, LinkKind kind) {}

  /** Links two cases; the id of the link that says so, should there have been one before. */
  public Future<UUID> link(
      SqlClient transaction,
      CaseId here,
      CaseId there,
      LinkKind kind,
      Personal<String> reason,
      Viewer by,
      Instant at) {
    var id = UUID.randomUUID();
    var inOrder = inOrder(here, there);
    return keys.obtain(transaction, inOrder.getFirst(), Ring.CONTENT)
        .compose(key -> transaction
            .preparedQuery(Statement.LINK.text())
            .execute(Tuple.of(
                id,
                inOrder.getFirst(),
                inOrder.getLast(),
                kind.word(),
                Buffer.buffer(key.seal(field(id), reason.revealFor(Purpose.STORING))),
                at.atOffset(UTC),
                by.accountId(),
                by.role().word())))
        .map(rows -> rows.iterator().next().getUUID("id"));
  }

  /** The ends of a link that stands, of which one is this case. */
  public Future<Optional<Ends>> ends(SqlClient client, CaseId here, UUID link) {
    return client
        .preparedQuery(Statement.ENDS.text())
        .execute(Tuple.of(link, here.value()))
        .map(rows -> list(rows).stream()
            .map(row -> new Ends(
                new CaseId(row.getUUID("one")), new CaseId(row.getUUID("other")), kind(row)))
            .findFirst());
  }

  public Future<Void> undo(SqlClient transaction, UUID link, Viewer by, Instant at) {
    return transaction
        .preparedQuery(Statement.UNDO.text())
        .execute(Tuple.of(link, at.atOffset(UTC), by.accountId()))
        .mapEmpty();
  }

  /** The links of a case to those that somebody may see; of a lost key only the reason is lost. */
  public Future<List<Link>> of(SqlClient client, Scope scope, CaseId here) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), here.value()))
        .compose(rows -> {
          var opened = Future.<List<Link>>succeededFuture(new ArrayList<>());
          for (var row : rows) {
            opened = opened.compose(before -> opened(client, row).map(link -> {
              before.add(link);
              return before;
            }));
          }
          return opened;
        });
  }

  private Future<Link> opened(SqlClient client, Row row) {
    return keys.find(client, row.getUUID("one"), Ring.CONTENT)
        .map(key -> link(row, reason(key, row)))
        .otherwise(gone -> link(row, Personal.of("")));
  }

  private static Personal<String> reason(DataKey key, Row row) {
    return key.open(field(row.getUUID("id")), row.getBuffer("reason").getBytes());
  }

  private static Link link(Row row, Personal<String> reason) {
    return new Link(
        row.getUUID("id"),
        new CaseNumber(row.getString("number")),
        kind(row),
        reason,
        row.getOffsetDateTime("linked_at").toInstant(),
        row.getString("linked_role"));
  }

  private static LinkKind kind(Row row) {
    return Worded.of(LinkKind.class, row.getString("kind")).orElseThrow();
  }

  private static String field(UUID link) {
    return "links.reason|" + link;
  }

  /** As the database orders them: by their bytes. */
  private static List<UUID> inOrder(CaseId here, CaseId there) {
    var one = here.value();
    var other = there.value();
    return one.toString().compareTo(other.toString()) < 0
        ? List.of(one, other)
        : List.of(other, one);
  }

  private static List<Row> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  enum Statement implements Sql {
    LINK("""
        -- $1 link, $2 and $3 the cases in order, $4 kind, $5 sealed reason, $6 at, $7 account, $8 role
        insert into routing.links as l
               (id, one, other, kind, reason, linked_at, linked_by, linked_role)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (one, other, kind) where undone_at is null
            do update set linked_at = l.linked_at
        returning id
        """),
    ENDS("""
        -- $1 link, $2 one of its cases
        select one, other, kind
          from routing.links
         where id = $1
           and $2 in (one, other)
           and undone_at is null
        """),
    UNDO("""
        -- $1 link, $2 at, $3 by which account
        update routing.links
           set undone_at = $2,
               undone_by = $3
         where id = $1
           and undone_at is null
        """),
    OF("""
        -- $1 the viewer's unit, $2 person, $3 case
        select l.id, l.one, l.kind, l.reason, l.linked_at, l.linked_role, c.number
          from routing.links l
          join routing.cases_visible_to($1, $2) c
            on c.id = case when l.one = $3 then l.other else l.one end
         where $3 in (l.one, l.other)
           and l.undone_at is null
         order by l.linked_at, l.id
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
