package vn.kipthoi.notifier.store;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Outcome;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.sql.Sql;

/** What phones replied, sealed, and what came of it: {@code notifier.replies}. */
public final class ReplyStore {

  /**
   * A reply as it came in.
   *
   * @param from in E.164
   */
  public record Received(
      UUID id, Personal<String> from, Personal<String> text, Instant at, Via via) {}

  /**
   * How a reply came in.
   *
   * @param alert whose call or message it answers, where the channel says so
   * @param person whom that was for
   */
  public record Via(Channel channel, Optional<UUID> alert, Optional<UUID> person) {

    public static final Via TEXT = new Via(Channel.SMS, Optional.empty(), Optional.empty());
  }

  /** An alert that has reached its person, as far as the channels know. */
  public record Told(Alert alert, boolean answered) {}

  /** A settled reply, for showing the conversation that it belongs to. */
  public record Settled(
      Personal<String> from, Personal<String> text, Instant at, Outcome outcome, String words) {}

  private final PhoneSeal seal;

  public ReplyStore(PhoneSeal seal) {
    this.seal = seal;
  }

  public Future<Void> keep(SqlClient client, Received received) {
    return seal.key(client)
        .compose(key -> client
            .preparedQuery(Statement.KEEP.text())
            .execute(Tuple.of(
                received.id(),
                Buffer.buffer(seal.fingerprint(received.from())),
                sealed(key, "from", received.from()),
                sealed(key, "text", received.text()),
                received.at().atOffset(ZoneOffset.UTC),
                received.via().channel().word(),
                received.via().alert().orElse(null)))
            .mapEmpty());
  }

  /** Writes down what came of a reply, once, and marks the alert that it answers. */
  public Future<Void> settle(
      SqlClient client, UUID reply, Outcome outcome, String words, Optional<UUID> alert) {
    return client
        .preparedQuery(Statement.SETTLE.text())
        .execute(Tuple.of(reply, outcome.word(), words).addValue(alert.orElse(null)))
        .mapEmpty();
  }

  /** Replies that nobody settled in time: the node that had them in hand is gone. */
  public Future<List<Received>> leftOver(SqlClient client) {
    return seal.key(client)
        .compose(key -> client
            .preparedQuery(Statement.LEFT_OVER.text())
            .collecting(mapping(row -> received(key, row), toList()))
            .execute()
            .map(SqlResult::value));
  }

  /** What a person was told of by text or on a screen, the newest first. */
  public Future<List<Told>> toldTo(SqlClient client, UUID person) {
    return client
        .preparedQuery(Statement.TOLD_TO.text())
        .collecting(mapping(
            row -> new Told(AlertRow.alert(row, "id"), row.getBoolean("answered")), toList()))
        .execute(Tuple.of(person))
        .map(SqlResult::value);
  }

  /** The newest settled replies, in no particular order. */
  public Future<List<Settled>> newest(SqlClient client, int limit) {
    return seal.key(client)
        .compose(key -> client
            .preparedQuery(Statement.NEWEST.text())
            .collecting(mapping(row -> settled(key, row), toList()))
            .execute(Tuple.of(limit))
            .map(SqlResult::value));
  }

  private static Buffer sealed(DataKey key, String field, Personal<String> value) {
    return Buffer.buffer(key.seal(field, value.revealFor(Purpose.STORING)));
  }

  private static Personal<String> opened(DataKey key, Row row, String field) {
    return key.open(field, row.getBuffer("sealed_" + field).getBytes());
  }

  private static Received received(DataKey key, Row row) {
    return new Received(
        row.getUUID("id"), opened(key, row, "from"), opened(key, row, "text"), at(row), via(row));
  }

  private static Via via(Row row) {
    return new Via(
        Channel.of(row.getString("channel")),
        Optional.ofNullable(row.getUUID("asked_by")),
        Optional.ofNullable(row.getUUID("person_id")));
  }

  private static Settled settled(DataKey key, Row row) {
    return new Settled(
        opened(key, row, "from"),
        opened(key, row, "text"),
        at(row),
        Outcome.of(row.getString("outcome")),
        row.getString("words"));
  }

  private static Instant at(Row row) {
    return row.getOffsetDateTime("received_at").toInstant();
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 id, $2 sender's fingerprint, $3 their number sealed, $4 text sealed, $5 received,
        -- $6 channel, $7 the alert that it answers, if that is known
        insert into notifier.replies (
                 id, sender, sealed_from, sealed_text, received_at, channel, asked_by)
        values ($1, $2, $3, $4, $5, $6, $7)
        """),
    SETTLE("""
        -- $1 reply, $2 outcome, $3 words, $4 alert, if it was for one
        with settled as (
          update notifier.replies
             set outcome = $2,
                 words = $3,
                 alert_id = $4,
                 settled_at = platform.now()
           where id = $1
             and outcome is null
          returning alert_id, received_at, channel
        )
        update notifier.attempts t
           set state = 'answered',
               why = null,
               lease_until = null,
               answered_at = s.received_at
          from settled s
         where t.alert_id = s.alert_id
           and t.channel = s.channel
           and (t.state in ('claimed', 'unknown', 'handed_over', 'delivered', 'read')
                or t.state in ('failed_for_now', 'failed_for_good')
               and t.handed_over_at is not null)
        """),
    LEFT_OVER("""
        -- Old enough that whoever received it is not at work on it any more
        select r.id, r.sealed_from, r.sealed_text, r.received_at, r.channel, r.asked_by,
               a.person_id
          from notifier.replies r
          left join notifier.alerts a
            on a.id = r.asked_by
         where r.outcome is null
           and r.received_at < platform.now() - interval '5 seconds'
         order by r.received_at
         limit 20
        """),
    TOLD_TO("""
        -- $1 person. A text that may have gone counts as told: the phone knows better
        select a.id, a.deadline_id, a.case_id, a.case_number, a.clock, a.step, a.round, a.rung,
               a.unit, a.commune, a.priority, a.due_at, a.not_before, a.person_id, a.below, a.below_rung,
               a.work, a.warning,
               exists (select
                         from notifier.attempts t
                        where t.alert_id = a.id
                          and t.state = 'answered') as answered
          from notifier.alerts a
         where a.person_id = $1
           and a.warning = 0
           and a.below <> 'news'
           and exists (select
                         from notifier.attempts t
                        where t.alert_id = a.id
                          and (t.channel in ('sms', 'email', 'voice', 'zalo')
                               and t.state not in ('queued', 'failed_for_good', 'void')
                               or t.delivered_at is not null))
         order by a.raised_at desc, a.step desc, a.round desc
         limit 30
        """),
    NEWEST("""
        -- $1 so many
        select sealed_from, sealed_text, received_at, outcome, words
          from notifier.replies
         where outcome is not null
           and sealed_text <> ''
         order by received_at desc
         limit $1
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
