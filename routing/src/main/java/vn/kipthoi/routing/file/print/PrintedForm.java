package vn.kipthoi.routing.file.print;

import java.util.List;

/**
 * A document as it is printed, in words that are ready.
 *
 * @param above under whom it is issued, "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ"; empty when by nobody's leave
 * @param issuer who issues it: "ỦY BAN NHÂN DÂN", "XÃ LẠC THỦY"
 * @param number "12/2026/BC-UBND"
 * @param placeAndDate "Lạc Thủy, ngày 22 tháng 11 năm 2026"
 * @param formNote which form of which decree it is
 * @param title in capitals, over the subtitle
 * @param subtitle what it is about
 * @param notes under the title, such as which document it takes the place of
 * @param signatures the roles of those who sign, from left to right
 * @param foot at the bottom of every page
 */
public record PrintedForm(
    List<String> above,
    List<String> issuer,
    String number,
    String placeAndDate,
    String formNote,
    String title,
    String subtitle,
    List<String> notes,
    List<Section> sections,
    List<String> signatures,
    String foot) {

  /** A part with its heading. */
  public record Section(String heading, List<Block> blocks) {}

  /** What a part is made of. */
  public sealed interface Block {

    /** A question and what was answered, over as many lines as it needs. */
    record Line(String label, String text) implements Block {}

    /** A question that has no answer on this paper, and why. */
    record Blank(String label, String why) implements Block {}

    /**
     * A table.
     *
     * @param widths of the columns, relative to each other
     */
    record Table(String label, List<String> heads, List<Integer> widths, List<List<String>> rows)
        implements Block {}

    /** A paragraph of its own. */
    record Remark(String text) implements Block {}
  }

  @Override
  public String toString() {
    return "PrintedForm[" + number + "]";
  }
}
