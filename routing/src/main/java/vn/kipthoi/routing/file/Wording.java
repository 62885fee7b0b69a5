package vn.kipthoi.routing.file;

/**
 * A text of a form in both languages. It belongs to the version of the form, so that an answer is
 * read for ever under the question that was asked.
 */
public record Wording(String vi, String en) {

  public static final Wording NONE = new Wording("", "");

  /** @param tag of the language: {@code vi} or {@code en} */
  public String in(String tag) {
    return tag.equals("en") ? en : vi;
  }

  public boolean isEmpty() {
    return vi.isEmpty();
  }
}
