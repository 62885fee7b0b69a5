package vn.kipthoi.launcher.verification;

/**
 * A place where the journal is not what was written.
 *
 * @param link the link where it shows; 0 when the line has none
 * @param line the line concerned; 0 when it is not known which
 */
public record Break(Kind kind, long link, long line) {

  /** What was done there, as far as it can be told. */
  public enum Kind {
    CHANGED("its line is not what was written: changed, or put in without the key"),
    NEVER_WRITTEN("its line has no seal: it was put in by something else than the program"),
    COPIED("its line repeats an earlier one"),
    REMOVED("its line was taken out"),
    LINK_REMOVED("the link itself was taken out"),
    MOVED("it does not follow the link before it: lines were taken out, put in or moved"),
    NOT_SEALED("the seal over the chain does not fit: links were made without the key"),
    NOT_LINKED("the line stands outside of the chain and does not wait for it"),
    CUT("the chain ends before it: lines were cut off at the end"),
    NOT_THE_ANCHOR("it is not the link that the anchor names: the chain was made anew");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  /** As the command prints it. */
  public String inWords() {
    var where =
        link == 0 ? "line " + line : line == 0 ? "link " + link : "link " + link + ", line " + line;
    return where + ": " + kind.sentence;
  }
}
