package vn.kipthoi.routing.staff.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.store.SealedStaff;

/** Keeps the ways to reach people, and what proves them. */
public final class ChannelStore {

  private static final int MARK_BYTES = 32;

  private final DataKeys keys;

  public ChannelStore(DataKeys keys) {
    this.keys = keys;
  }

  /** As the last of the person's. */
  public Future<Void> add(SqlClient transaction, UUID person, ContactChannel channel) {
    var address = channel.address();
    return keys.obtain(transaction, SealedStaff.STAFF, Ring.STAFF)
        .compose(key -> transaction
            .preparedQuery(Statement.ADD.text())
            .execute(Tuple.of(
                channel.id(),
                person,
                channel.kind().word(),
                Buffer.buffer(
                    key.seal(SealedStaff.phoneOf(person), address.revealFor(Purpose.STORING))),
                Buffer.buffer(SealedStaff.fingerprint(keys, address)))))
        .mapEmpty();
  }

  /** Whether somebody has this way already, the person themselves included. */
  public Future<Boolean> isTaken(SqlClient transaction, ContactChannel channel) {
    return transaction
        .preparedQuery(Statement.TAKEN.text())
        .execute(Tuple.of(
            channel.kind().word(), Buffer.buffer(SealedStaff.fingerprint(keys, channel.address()))))
        .map(rows -> rows.size() > 0);
  }

  public Future<Void> remove(SqlClient transaction, UUID channel) {
    return transaction
        .preparedQuery(Statement.REMOVE.text())
        .execute(Tuple.of(channel))
        .mapEmpty();
  }

  /** @param order all channels of a person, the first to be used first */
  public Future<Void> order(SqlClient transaction, List<UUID> order) {
    return transaction
        .preparedQuery(Statement.ORDER.text())
        .execute(Tuple.of(order.toArray(UUID[]::new)))
        .mapEmpty();
  }

  /** The number that alerts go to is that of the first channel that carries texts. */
  public Future<Void> reachAtTheFirst(SqlClient transaction, UUID person) {
    return transaction
        .preparedQuery(Statement.REACH_AT_THE_FIRST.text())
        .execute(Tuple.of(person))
        .mapEmpty();
  }

  public Future<Void> codeSent(SqlClient transaction, UUID channel, String code, Instant now) {
    return transaction
        .preparedQuery(Statement.CODE_SENT.text())
        .execute(Tuple.of(channel, Buffer.buffer(mark(channel, code)), now.atOffset(UTC)))
        .mapEmpty();
  }

  /** Whether this is the code that was sent last. A wrong one counts as a try. */
  public Future<Boolean> isCode(SqlClient transaction, UUID channel, String code) {
    return transaction
        .preparedQuery(Statement.TRIED.text())
        .execute(Tuple.of(channel))
        .map(rows -> rows.size() > 0
            && MessageDigest.isEqual(
                rows.iterator().next().getBuffer("code_mark").getBytes(), mark(channel, code)));
  }

  public Future<Void> verified(SqlClient transaction, UUID channel, Instant now) {
    return transaction
        .preparedQuery(Statement.VERIFIED.text())
        .execute(Tuple.of(channel, now.atOffset(UTC)))
        .mapEmpty();
  }

  private byte[] mark(UUID channel, String code) {
    return keys.vault().fingerprint("channel-code", channel + "|" + code, MARK_BYTES);
  }

  enum Statement implements Sql {
    ADD("""
        -- $1 id, $2 person, $3 kind, $4 address, $5 its fingerprint
        insert into routing.channels (id, person, kind, place, address, fingerprint)
        select $1, $2, $3, coalesce(max(c.place) + 1, 0), $4, $5
          from routing.channels c
         where c.person = $2
        """),
    TAKEN("""
        -- $1 kind, $2 fingerprint of the address
        select
          from routing.channels
         where kind = $1
           and fingerprint = $2
        """),
    REMOVE("""
        -- $1 channel
        delete from routing.channels where id = $1
        """),
    ORDER("""
        -- $1 channels, the first to be used first
        update routing.channels c
           set place = (asked.place - 1)::integer
          from unnest($1::uuid[]) with ordinality asked (id, place)
         where c.id = asked.id
        """),
    REACH_AT_THE_FIRST("""
        -- $1 person
        update routing.people p
           set phone = c.address,
               phone_fingerprint = c.fingerprint,
               edit = p.edit + 1
          from (select address, fingerprint
                  from routing.channels
                 where person = $1
                   and kind = 'sms'
                 order by place
                 limit 1) c
         where p.id = $1
        """),
    CODE_SENT("""
        -- $1 channel, $2 mark of the code, $3 now
        update routing.channels
           set code_mark = $2, code_sent_at = $3, code_tries = 0
         where id = $1
        """),
    TRIED("""
        -- $1 channel
        update routing.channels
           set code_tries = code_tries + 1
         where id = $1
           and code_mark is not null
        returning code_mark
        """),
    VERIFIED("""
        -- $1 channel, $2 now
        update routing.channels
           set verified_at = $2, proof = 'code', code_mark = null, code_sent_at = null,
               code_tries = 0
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
