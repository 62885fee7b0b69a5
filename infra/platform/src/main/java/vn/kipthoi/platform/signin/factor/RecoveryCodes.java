package vn.kipthoi.platform.signin.factor;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.recovery_codes}: ten an account, each of fifty random bits, each once. */
final class RecoveryCodes {

  static final int HOW_MANY = 10;

  /** No letter is taken for a digit. */
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 10;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Vault vault;

  RecoveryCodes(Vault vault) {
    this.vault = vault;
  }

  /** Ten new ones; those from before open nothing any more. */
  Future<List<Secret>> draw(SqlClient transaction, UUID account, Instant now) {
    var drawn = Stream.generate(RecoveryCodes::random).limit(HOW_MANY).toList();
    var hashes =
        drawn.stream().map(code -> Buffer.buffer(hash(account, code))).toArray(Buffer[]::new);
    return forget(transaction, account)
        .compose(forgotten -> transaction
            .preparedQuery(Statement.DRAW.text())
            .execute(Tuple.of(account, hashes, utc(now))))
        .map(drawn.stream().map(Secret::new).toList());
  }

  Future<Boolean> use(SqlClient transaction, UUID account, String code, Instant now) {
    return transaction
        .preparedQuery(Statement.USE.text())
        .execute(Tuple.of(account, Buffer.buffer(hash(account, code)), utc(now)))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> forget(SqlClient transaction, UUID account) {
    return transaction
        .preparedQuery(Statement.FORGET.text())
        .execute(Tuple.of(account))
        .mapEmpty();
  }

  /** However it was typed: with capitals, spaces, or without its dash. */
  private byte[] hash(UUID account, String code) {
    var bare = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return vault.fingerprint("recovery-code|" + account, bare, HASH_BYTES);
  }

  private static String random() {
    var signs = IntStream.range(0, LENGTH)
        .mapToObj(place -> String.valueOf(SIGNS.charAt(RANDOM.nextInt(SIGNS.length()))))
        .collect(Collectors.joining());
    return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
  }

  enum Statement implements Sql {
    DRAW("""
        -- $1 account, $2 fingerprints, $3 now
        insert into platform.recovery_codes (account_id, code_hash, made_at)
        select $1, code_hash, $3
          from unnest($2::bytea[]) as drawn (code_hash)
        """),

    USE("""
        -- $1 account, $2 fingerprint, $3 now
        update platform.recovery_codes
           set used_at = $3
         where account_id = $1
           and code_hash = $2
           and used_at is null
        """),

    FORGET("""
        -- $1 account
        delete from platform.recovery_codes
         where account_id = $1
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
