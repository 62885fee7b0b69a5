package vn.kipthoi.platform.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.SqlConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;

/**
 * Links the journal's lines to a chain, in the order in which their commits became visible: each
 * link's hash covers its line and the hash before it. Whichever node holds the lock does a round;
 * when it dies, the next node's next round finds the same lines waiting. Nobody who writes a line
 * waits for it.
 */
public final class JournalChain {

  /** How many lines one transaction links: some milliseconds of work. */
  static final int ROUND = 500;

  private static final Logger LOG = LoggerFactory.getLogger(JournalChain.class);
  private static final String FORM = "kipthoi-link-1";
  private static final String USE = "journal-link";

  private final Database database;
  private final Vault vault;
  private final InstantSource clock;
  private final ChainStore store = new ChainStore();

  public JournalChain(Database database, Vault vault, InstantSource clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The last link of the chain.
   *
   * @param link its number, 0 before there is any
   * @param hash its hash, zeros before there is any
   */
  public record Head(long link, byte[] hash) {

    static final Head NONE = new Head(0, new byte[Entry.SEAL_BYTES]);

    /** In hexadecimal digits. */
    public String hashText() {
      return HexFormat.of().formatHex(hash);
    }
  }

  /**
   * One round.
   *
   * @return the new head; empty when nothing waited, or another node is at it
   */
  public Future<Optional<Head>> linkOn() {
    return database.inTransaction(transaction -> store
        .lock(transaction)
        .compose(
            ours -> ours ? round(transaction) : Future.succeededFuture(Optional.<Head>empty())));
  }

  private Future<Optional<Head>> round(SqlConnection transaction) {
    return Future.all(store.head(transaction), store.waiting(transaction, ROUND))
        .compose(both -> link(transaction, both.resultAt(0), both.resultAt(1)));
  }

  private Future<Optional<Head>> link(
      SqlConnection transaction, Head head, List<ChainStore.Waiting> waiting) {
    if (waiting.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    var links = new ArrayList<ChainStore.Link>(waiting.size());
    var last = head;
    for (var line : waiting) {
      last = next(last, line);
      links.add(new ChainStore.Link(last.link(), line.line(), last.hash()));
    }
    var end = last;
    return store.keep(transaction, links, seal(end), clock.instant()).map(kept -> Optional.of(end));
  }

  private Head next(Head before, ChainStore.Waiting waiting) {
    if (!waiting.isAsWritten(vault)) {
      LOG.atError()
          .addKeyValue("line", waiting.line())
          .log("a line of the journal is not as it was written");
    }
    return follow(before, waiting);
  }

  /** The link that follows from this one, by this line. */
  static Head follow(Head before, ChainStore.Waiting waiting) {
    var number = before.link() + 1;
    var text = CanonicalJson.of(new JsonArray()
        .add(FORM)
        .add(number)
        .add(waiting.line())
        .add(waiting.sealText())
        .add(waiting.entry().said()));
    return new Head(number, hash(before.hash(), text));
  }

  private byte[] seal(Head end) {
    return seal(vault, end);
  }

  static byte[] seal(Vault vault, Head end) {
    return vault.fingerprint(USE, end.link() + "|" + end.hashText(), Entry.SEAL_BYTES);
  }

  private static byte[] hash(byte[] before, String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
