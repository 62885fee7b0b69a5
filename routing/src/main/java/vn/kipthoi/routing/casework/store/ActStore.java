package vn.kipthoi.routing.casework.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.Doer;

/** Keeps {@code routing.acts}; what was said in somebody's own words is sealed for the case. */
public final class ActStore {

  private static final String WORDS = "acts.words";

  private final DataKeys keys;

  public ActStore(DataKeys keys) {
    this.keys = keys;
  }

  /** An act as it was kept. Its words are opened only with the key of its case. */
  public record Kept(
      UUID id,
      CaseId caseId,
      long version,
      String word,
      Instant at,
      Optional<UUID> person,
      String role,
      JsonObject codes,
      Map<String, Personal<String>> words) {

    public boolean isSameAs(Act act) {
      return word.equals(act.word()) && codes.equals(act.codes()) && words.equals(act.words());
    }
  }

  /** An act that is being done. */
  public record Doing(
      UUID id,
      CaseId caseId,
      long version,
      Act act,
      Doer doer,
      Instant at,
      Optional<String> key,
      String stateBefore,
      String stateAfter) {}

  public Future<Void> keep(SqlClient transaction, Doing doing) {
    return sealed(transaction, doing)
        .compose(words -> transaction
            .preparedQuery(Statement.KEEP.text())
            .execute(Tuple.of(
                doing.id(),
                doing.caseId().value(),
                doing.version(),
                doing.act().word(),
                doing.doer().account(),
                doing.doer().person().orElse(null),
                doing.doer().role().word(),
                doing.at().atOffset(UTC),
                doing.key().orElse(null),
                doing.act().codes(),
                words.orElse(null),
                doing.stateBefore(),
                doing.stateAfter()))
            .mapEmpty());
  }

  /** What an account did with a key, if anything. */
  public Future<Optional<Kept>> withKey(SqlClient client, UUID account, String key) {
    return one(client, Statement.WITH_KEY, Tuple.of(account, key));
  }

  /** What an account did to a case as it was in a version, if that was the next thing done to it. */
  public Future<Optional<Kept>> after(
      SqlClient client, CaseId done, UUID account, long seenVersion) {
    return one(client, Statement.AFTER, Tuple.of(done.value(), account, seenVersion + 1));
  }

  /** The latest acts of a case that were given words, the latest first. */
  public Future<List<Kept>> worded(SqlClient client, CaseId done, int atMost) {
    return client
        .preparedQuery(Statement.WORDED.text())
        .execute(Tuple.of(done.value(), atMost))
        .compose(rows -> opened(client, rows));
  }

  /** The acts that made these versions of a case, by their versions. */
  public Future<Map<Long, Kept>> ofVersions(SqlClient client, CaseId done, Set<Long> versions) {
    return client
        .preparedQuery(Statement.OF_VERSIONS.text())
        .execute(Tuple.of(done.value()).addArrayOfLong(versions.toArray(Long[]::new)))
        .compose(rows -> opened(client, rows))
        .map(kept -> kept.stream().collect(Collectors.toMap(Kept::version, one -> one)));
  }

  private Future<List<Kept>> opened(SqlClient client, RowSet<Row> rows) {
    var opened = Future.<List<Kept>>succeededFuture(new ArrayList<>());
    for (var row : rows) {
      opened = opened.compose(before -> opened(client, row).map(kept -> {
        before.add(kept);
        return before;
      }));
    }
    return opened;
  }

  private Future<Optional<Kept>> one(SqlClient client, Statement statement, Tuple parameters) {
    return client
        .preparedQuery(statement.text())
        .execute(parameters)
        .compose(rows -> StandingStore.first(rows)
            .map(row -> opened(client, row).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private Future<Optional<Buffer>> sealed(SqlClient transaction, Doing doing) {
    if (doing.act().words().isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    var json = new JsonObject();
    doing
        .act()
        .words()
        .forEach((field, words) -> json.put(field, words.revealFor(Purpose.STORING)));
    return keys.obtain(transaction, doing.caseId().value(), Ring.CONTENT)
        .map(key -> Optional.of(Buffer.buffer(key.seal(field(doing.id()), json.encode()))));
  }

  /** Words whose key is gone are gone; the act itself stays. */
  private Future<Kept> opened(SqlClient client, Row row) {
    var sealed = row.getBuffer("sealed_words");
    return sealed == null
        ? Future.succeededFuture(kept(row, Map.of()))
        : keys.find(client, row.getUUID("case_id"), Ring.CONTENT)
            .map(key -> kept(row, words(key, row.getUUID("id"), sealed)))
            .otherwise(gone -> kept(row, Map.of()));
  }

  private static Map<String, Personal<String>> words(DataKey key, UUID act, Buffer sealed) {
    var opened = key.open(field(act), sealed.getBytes()).map(JsonObject::new);
    var words = new HashMap<String, Personal<String>>();
    opened
        .revealFor(Purpose.STORING)
        .fieldNames()
        .forEach(field -> words.put(field, opened.map(json -> json.getString(field))));
    return Map.copyOf(words);
  }

  private static String field(UUID act) {
    return WORDS + "|" + act;
  }

  private static Kept kept(Row row, Map<String, Personal<String>> words) {
    return new Kept(
        row.getUUID("id"),
        new CaseId(row.getUUID("case_id")),
        row.getLong("version"),
        row.getString("word"),
        row.getOffsetDateTime("at").toInstant(),
        Optional.ofNullable(person(row)),
        row.getString("by_role"),
        row.getJsonObject("codes"),
        words);
  }

  private static @Nullable UUID person(Row row) {
    return row.getUUID("by_person");
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 act, $2 case, $3 version after it, $4 word, $5 account, $6 person, $7 role, $8 when,
        -- $9 key of the sending, $10 codes, $11 sealed words, $12 state before, $13 state after
        insert into routing.acts
               (id, case_id, version, word, by_account, by_person, by_role, at, sent_key, codes,
                sealed_words, state_before, state_after)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """),
    WITH_KEY("""
        -- $1 account, $2 key
        select id, case_id, version, word, at, by_person, by_role, codes, sealed_words
          from routing.acts
         where by_account = $1
           and sent_key = $2
        """),
    AFTER("""
        -- $1 case, $2 account, $3 version
        select id, case_id, version, word, at, by_person, by_role, codes, sealed_words
          from routing.acts
         where case_id = $1
           and by_account = $2
           and version = $3
        """),
    OF_VERSIONS("""
        -- $1 case, $2 versions
        select id, case_id, version, word, at, by_person, by_role, codes, sealed_words
          from routing.acts
         where case_id = $1
           and version = any($2)
        """),
    WORDED("""
        -- $1 case, $2 at most so many
        select id, case_id, version, word, at, by_person, by_role, codes, sealed_words
          from routing.acts
         where case_id = $1
           and sealed_words is not null
         order by version desc
         limit $2
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
