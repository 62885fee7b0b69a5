package vn.kipthoi.platform.journal;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Vault;

/** Follows the last links of the chain anew, from the hash of the one before them. */
final class ChainEnd {

  private final Vault vault;
  private final ReadingStore store;

  ChainEnd(Vault vault, ReadingStore store) {
    this.vault = vault;
    this.store = store;
  }

  Future<ChainState> follow(SqlConnection transaction, int links) {
    return store
        .end(transaction, links + 1)
        .compose(end -> store
            .count(transaction)
            .map(row -> new ChainState(
                row.getLong("links"),
                row.getLong("waiting"),
                Optional.ofNullable(row.getOffsetDateTime("linked_at"))
                    .map(OffsetDateTime::toInstant),
                end.isEmpty() ? 0 : first(end),
                broken(end),
                end.isEmpty() ? "" : HexFormat.of().formatHex(end.getLast().hash()))));
  }

  /** The link before the first one followed is taken as it is, but for the first of all. */
  private static long first(List<ReadingStore.Linked> end) {
    var first = end.getFirst().link();
    return first == 1 || end.size() == 1 ? first : first + 1;
  }

  private Optional<Long> broken(List<ReadingStore.Linked> end) {
    var before = JournalChain.Head.NONE;
    for (var link : end) {
      var taken = before.link() == 0 && link.link() != 1;
      var expected = JournalChain.follow(before, link.line());
      if (!taken && !fits(link, expected)) {
        return Optional.of(link.link());
      }
      before = new JournalChain.Head(link.link(), link.hash());
    }
    return Optional.empty();
  }

  private boolean fits(ReadingStore.Linked link, JournalChain.Head expected) {
    var sealed = link.seal() == null
        || MessageDigest.isEqual(link.seal(), JournalChain.seal(vault, expected));
    return link.link() == expected.link()
        && MessageDigest.isEqual(link.hash(), expected.hash())
        && link.line().isAsWritten(vault)
        && sealed;
  }
}
