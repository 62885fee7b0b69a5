package vn.kipthoi.launcher.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.launcher.store.KeptLink;
import vn.kipthoi.launcher.store.KeptLink.KeptLine;

/** Goes along the chain link by link and remembers where it is broken. Pure but for that memory. */
final class ChainCheck {

  /** A broken journal is broken at the first; some more help to see what was done. */
  private static final int MOST_BREAKS = 50;

  private final Optional<SealCheck> seals;
  private final Optional<Anchor> anchor;
  private final List<Break> breaks = new ArrayList<>();
  private Anchor head;
  private byte[] before;
  private boolean sealedLinesBegan;
  private boolean headSealed = true;
  private long links;

  /** @param before the link that the first one to come has to follow */
  ChainCheck(Optional<SealCheck> seals, Optional<Anchor> anchor, Optional<KeptLink> before) {
    this.seals = seals;
    this.anchor = anchor;
    this.before = before.map(KeptLink::hash).orElseGet(() -> new byte[32]);
    this.head = Anchor.of(before.map(KeptLink::link).orElse(0L), this.before);
    checkAnchor();
  }

  void follow(KeptLink link) {
    var known = breaks.size();
    for (var missing = head.link() + 1; missing < link.link(); missing++) {
      found(Break.Kind.LINK_REMOVED, missing, 0);
    }
    checkLine(link);
    if (breaks.size() == known) {
      checkHash(link);
    }
    checkSeal(link);
    before = link.hash();
    head = Anchor.of(link.link(), before);
    links++;
    checkAnchor();
  }

  /** A line that waits for its link has nothing but its own seal. */
  void waiting(KeptLink line) {
    checkLine(line);
  }

  /** @return how many there are */
  int strange(List<Long> lines) {
    lines.forEach(line -> found(Break.Kind.NOT_LINKED, 0, line));
    return lines.size();
  }

  /** @return how many there are */
  int copied(List<Long> lines) {
    lines.forEach(line -> found(Break.Kind.COPIED, 0, line));
    return lines.size();
  }

  /** To be called after the last link. */
  void end() {
    anchor
        .filter(known -> known.link() > head.link())
        .ifPresent(known -> found(Break.Kind.CUT, known.link(), 0));
    if (!headSealed) {
      found(Break.Kind.CUT, head.link() + 1, 0);
    }
  }

  List<Break> breaks() {
    return List.copyOf(breaks);
  }

  Anchor head() {
    return head;
  }

  long links() {
    return links;
  }

  private void checkLine(KeptLink link) {
    link.line()
        .ifPresentOrElse(
            line -> checkLine(link, line),
            () -> found(Break.Kind.REMOVED, link.link(), link.lineNumber()));
  }

  private void checkLine(KeptLink link, KeptLine line) {
    if (line.seal().isEmpty() && (sealedLinesBegan || link.link() == 0)) {
      found(Break.Kind.NEVER_WRITTEN, link.link(), link.lineNumber());
    }
    line.seal().ifPresent(seal -> {
      sealedLinesBegan = true;
      if (seals.isPresent() && !seals.get().fits(line, seal)) {
        found(Break.Kind.CHANGED, link.link(), link.lineNumber());
      }
    });
  }

  /** With a seal that fits, the line itself is as it was written, and its place is not. */
  private void checkHash(KeptLink link) {
    var line = link.line().orElseThrow();
    if (!MessageDigest.isEqual(link.hash(), hash(before, LineText.ofLink(link, line)))) {
      var kind =
          seals.isPresent() && line.seal().isPresent() ? Break.Kind.MOVED : Break.Kind.CHANGED;
      found(kind, link.link(), link.lineNumber());
    }
  }

  private void checkSeal(KeptLink link) {
    headSealed = link.seal().isPresent();
    if (seals.isPresent() && headSealed && !seals.get().fits(link, link.seal().get())) {
      found(Break.Kind.NOT_SEALED, link.link(), link.lineNumber());
    }
  }

  private void checkAnchor() {
    anchor
        .filter(known -> known.link() == head.link() && !known.hash().equals(head.hash()))
        .ifPresent(known -> found(Break.Kind.NOT_THE_ANCHOR, known.link(), 0));
  }

  private void found(Break.Kind kind, long link, long line) {
    if (breaks.size() < MOST_BREAKS) {
      breaks.add(new Break(kind, link, line));
    }
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
