package vn.kipthoi.intake.likeness.store;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.likeness.IndexWords;
import vn.kipthoi.platform.privacy.Vault;

/**
 * The keyed fingerprints of index words, as they are kept. Eight bytes each: two words that share one
 * by accident cost a look at a report that has nothing in common, and no more.
 *
 * @param telling of words that hardly two families share
 * @param wide of the others
 */
public record BlindMarks(Set<Long> telling, Set<Long> wide) {

  private static final String USE = "likeness";

  public BlindMarks {
    telling = Set.copyOf(telling);
    wide = Set.copyOf(wide);
  }

  public static BlindMarks of(Vault vault, IndexWords words) {
    return new BlindMarks(of(vault, words.telling()), of(vault, words.wide()));
  }

  /** The mark of a phone, by which a report is known to have come from it. */
  public static long ofPhone(Vault vault, String phone) {
    return of(vault, IndexWords.ofPhone(phone));
  }

  Long[] all() {
    return Stream.concat(telling.stream(), wide.stream()).distinct().sorted().toArray(Long[]::new);
  }

  private static Set<Long> of(Vault vault, Set<String> words) {
    return words.stream().map(word -> of(vault, word)).collect(Collectors.toUnmodifiableSet());
  }

  private static long of(Vault vault, String word) {
    return ByteBuffer.wrap(vault.fingerprint(USE, word, Long.BYTES)).getLong();
  }
}
