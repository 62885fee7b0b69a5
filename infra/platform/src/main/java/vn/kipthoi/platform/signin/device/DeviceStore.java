package vn.kipthoi.platform.signin.device;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.PasswordHash;
import vn.kipthoi.platform.signin.Token;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.devices} and {@code platform.device_invitations}. */
final class DeviceStore {

  /** A phone by its credential. */
  record Held(UUID id, Viewer viewer, PasswordHash pin, int wrongPins, boolean revoked) {}

  Future<Void> invite(
      SqlClient transaction, UUID account, String code, UUID by, Instant now, Instant end) {
    return transaction
        .preparedQuery(Statement.FORGET_INVITATIONS.text())
        .execute(Tuple.of(account, utc(now)))
        .compose(forgotten -> transaction
            .preparedQuery(Statement.INVITE.text())
            .execute(Tuple.of(Token.hash(code), account, by, utc(now), utc(end))))
        .mapEmpty();
  }

  Future<Optional<Viewer>> invited(SqlClient client, String code, Instant now) {
    return client
        .preparedQuery(Statement.INVITED.text())
        .execute(Tuple.of(Token.hash(code), utc(now)))
        .map(rows -> Rows.first(rows).map(Accounts::viewer));
  }

  /** Of two who use the code at once, one is told that it was them. */
  Future<Boolean> take(SqlClient transaction, String code) {
    return transaction
        .preparedQuery(Statement.TAKE.text())
        .execute(Tuple.of(Token.hash(code)))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<UUID> bind(
      SqlClient transaction,
      UUID account,
      String credential,
      PasswordHash pin,
      String label,
      Instant now) {
    var id = UUID.randomUUID();
    return transaction
        .preparedQuery(Statement.BIND.text())
        .execute(Tuple.of(id, account, Token.hash(credential), pin.encoded(), label, utc(now)))
        .map(id);
  }

  Future<Optional<Held>> find(SqlClient client, String credential) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(Token.hash(credential)))
        .map(rows -> Rows.first(rows).map(DeviceStore::held));
  }

  /** Counts a try before its outcome is known; nothing when there were too many. */
  Future<Optional<Integer>> countTry(SqlClient client, UUID device, int most) {
    return client
        .preparedQuery(Statement.COUNT_TRY.text())
        .execute(Tuple.of(device, most))
        .map(rows -> Rows.first(rows).map(row -> row.getInteger("wrong_pins")));
  }

  Future<Void> used(SqlClient transaction, UUID device, Instant now) {
    return transaction
        .preparedQuery(Statement.USED.text())
        .execute(Tuple.of(device, utc(now)))
        .mapEmpty();
  }

  Future<Boolean> revoke(
      SqlClient transaction, UUID device, Revocation why, Optional<UUID> by, Instant now) {
    return transaction
        .preparedQuery(Statement.REVOKE.text())
        .execute(Tuple.of(device, why.word(), by.orElse(null), utc(now)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Takes all phones of an account out of use. */
  Future<List<UUID>> revokeAll(
      SqlClient transaction, UUID account, Revocation why, UUID by, Instant now) {
    return transaction
        .preparedQuery(Statement.REVOKE_ALL.text())
        .execute(Tuple.of(account, why.word(), by, utc(now)))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")));
  }

  Future<Boolean> wipe(SqlClient client, String credential, Instant now) {
    return client
        .preparedQuery(Statement.WIPE.text())
        .execute(Tuple.of(Token.hash(credential), utc(now)))
        .map(rows -> rows.size() == 1);
  }

  /** All phones of those accounts, the ones out of use for a month after they were taken. */
  Future<List<BoundDevice>> of(SqlClient client, List<UUID> accounts, Instant since) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(accounts.toArray(UUID[]::new), utc(since)))
        .map(rows -> Rows.all(rows, DeviceStore::bound));
  }

  private static Held held(Row row) {
    return new Held(
        row.getUUID("device_id"),
        Accounts.viewer(row),
        new PasswordHash(row.getString("pin_hash")),
        row.getInteger("wrong_pins"),
        row.getBoolean("revoked"));
  }

  private static BoundDevice bound(Row row) {
    return new BoundDevice(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("display_name"),
        Optional.ofNullable(row.getString("unit_code")),
        row.getString("label"),
        Rows.instant(row, "bound_at"),
        Rows.instant(row, "used_at"),
        Rows.maybeInstant(row, "revoked_at")
            .map(at -> new BoundDevice.Revoked(
                at,
                Revocation.of(row.getString("revoked_why")),
                row.getOffsetDateTime("wiped_at") != null)));
  }

  enum Statement implements Sql {
    FORGET_INVITATIONS("""
        -- $1 account, $2 now; whoever is invited anew uses the newest code
        delete from platform.device_invitations
         where account_id = $1
            or ends_at <= $2
        """),

    INVITE("""
        -- $1 hash of the code, $2 account, $3 by, $4 now, $5 end
        insert into platform.device_invitations (code_hash, account_id, made_by, made_at, ends_at)
        values ($1, $2, $3, $4, $5)
        """),

    INVITED("""
        -- $1 hash of the code, $2 now
        select a.id, a.username, a.display_name, a.role, a.unit_code, a.person_id
          from platform.device_invitations i
          join platform.accounts a on a.id = i.account_id
         where i.code_hash = $1
           and i.ends_at > $2
           and a.closed_at is null
           and a.suspended_at is null
        """),

    TAKE("""
        -- $1 hash of the code
        delete from platform.device_invitations
         where code_hash = $1
        """),

    BIND("""
        -- $1 id, $2 account, $3 hash of the credential, $4 hash of the PIN, $5 label, $6 now
        insert into platform.devices
               (id, account_id, credential_hash, pin_hash, label, bound_at, used_at)
        values ($1, $2, $3, $4, $5, $6, $6)
        """),

    FIND("""
        -- $1 hash of the credential
        select d.id as device_id, d.pin_hash, d.wrong_pins, a.id, a.username, a.display_name,
               a.role, a.unit_code, a.person_id,
               (d.revoked_at is not null or a.closed_at is not null
                or a.suspended_at is not null) as revoked
          from platform.devices d
          join platform.accounts a on a.id = d.account_id
         where d.credential_hash = $1
        """),

    COUNT_TRY("""
        -- $1 device, $2 most wrong PINs
        update platform.devices
           set wrong_pins = wrong_pins + 1
         where id = $1
           and wrong_pins < $2
           and revoked_at is null
        returning wrong_pins
        """),

    USED("""
        -- $1 device, $2 now
        update platform.devices
           set wrong_pins = 0,
               used_at = $2
         where id = $1
        """),

    REVOKE("""
        -- $1 device, $2 why, $3 by, $4 now
        update platform.devices
           set revoked_at = $4,
               revoked_why = $2,
               revoked_by = $3
         where id = $1
           and revoked_at is null
        """),

    REVOKE_ALL("""
        -- $1 account, $2 why, $3 by, $4 now
        update platform.devices
           set revoked_at = $4,
               revoked_why = $2,
               revoked_by = $3
         where account_id = $1
           and revoked_at is null
        returning id
        """),

    WIPE("""
        -- $1 hash of the credential, $2 now; told again if it comes again
        update platform.devices
           set wiped_at = coalesce(wiped_at, $2)
         where credential_hash = $1
           and revoked_at is not null
        returning id
        """),

    OF("""
        -- $1 accounts, $2 out of use since
        select d.id, d.account_id, a.display_name, a.unit_code, d.label, d.bound_at, d.used_at,
               d.revoked_at, d.revoked_why, d.wiped_at
          from platform.devices d
          join platform.accounts a on a.id = d.account_id
         where d.account_id = any ($1::uuid[])
           and (d.revoked_at is null or d.revoked_at > $2)
         order by d.revoked_at desc nulls first, a.display_name, d.bound_at desc
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
