package vn.kipthoi.intake;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * The talk between a reporter and those who work on the case. Whoever asks has made sure that the
 * viewer may see the case, and journals what they opened. Nothing reaches a reporter but through
 * here, and nothing here reaches them against their {@link SafeContact}.
 */
public interface ReporterTalk {

  /** What was said, the first thing first. */
  Future<List<Said>> of(SqlClient client, UUID reportId);

  /** How many additions of the reporter nobody of the case has read. */
  Future<Integer> unread(SqlClient client, UUID reportId);

  /** The reports to which something was added that nobody of their case has read, oldest first. */
  Future<List<UUID>> unreadReports(SqlClient client, int atMost);

  /** The case's side has read what the reporter added. */
  Future<Void> markRead(SqlClient transaction, UUID reportId, Instant now);

  Future<SafeContact> contact(SqlClient client, UUID reportId);

  /** From now on this holds. */
  Future<Void> rule(
      SqlClient transaction, UUID reportId, SafeContact contact, UUID account, Instant now);

  /** Leaves something under the receipt. */
  Future<Left> leave(SqlClient transaction, UUID reportId, ToLeave words, Instant now);

  /** Opens the number for a call that is about to be made. */
  Future<Calling> call(SqlClient client, UUID reportId, Instant now);

  /**
   * What is to be left.
   *
   * @param key names this sending of this account: sent again, it is left once
   */
  record ToLeave(UUID account, String key, Optional<Said.Outcome> outcome, Personal<String> text) {}

  /** What came of leaving it. */
  sealed interface Left {

    /** @param first false when the same sending had been left before */
    record Done(UUID message, boolean first) implements Left {}

    /** The reporter said that nothing may be left. */
    record NotSafe() implements Left {}

    /** It says something that whoever holds the paper must not learn. */
    record SaysTooMuch(List<TooMuch> what) implements Left {
      public SaysTooMuch {
        what = List.copyOf(what);
      }
    }
  }

  /** What may not stand in an answer, for a stranger may hold the receipt. */
  enum TooMuch implements Coded {
    CHILD,
    REPORTER,
    PLACE,
    NUMBER,
    HARM
  }

  /** What comes of wanting to call. */
  sealed interface Calling {

    /** @param phone in E.164 */
    record Now(Personal<String> phone, SafeContact contact) implements Calling {}

    record NotBefore(Instant then) implements Calling {}

    /** It was not said to be safe. */
    record NotSafe() implements Calling {}

    record NoNumber() implements Calling {}
  }
}
