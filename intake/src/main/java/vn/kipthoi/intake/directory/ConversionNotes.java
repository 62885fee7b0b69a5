package vn.kipthoi.intake.directory;

import java.util.List;
import vn.kipthoi.intake.Succession.Inhabitants;

/** What the notes of the conversion table say about the inhabitants, by how they begin. */
final class ConversionNotes {

  private record Wording(String beginning, Inhabitants inhabitants) {}

  /** The first that fits counts, so the longer stand first. */
  private static final List<Wording> WORDINGS = List.of(
      new Wording("nhập toàn bộ diện tích", Inhabitants.NONE),
      new Wording("nhập toàn bộ", Inhabitants.ALL),
      new Wording("nhập một phần diện tích, toàn bộ dân số", Inhabitants.ALL),
      new Wording("nhập một phần diện tích", Inhabitants.NONE),
      new Wording("nhâp một phần diện tích", Inhabitants.NONE),
      new Wording("nhập một phần", Inhabitants.SOME),
      new Wording("phần còn lại", Inhabitants.SOME),
      new Wording("đổi tên từ một phần", Inhabitants.SOME),
      new Wording("đổi tên, đổi loại hình từ một phần", Inhabitants.SOME),
      new Wording("đổi tên", Inhabitants.ALL),
      new Wording("đổi loại hình", Inhabitants.ALL),
      new Wording("giữ nguyên", Inhabitants.ALL),
      new Wording("sắp xếp toàn bộ", Inhabitants.ALL));

  private ConversionNotes() {}

  /**
   * @throws RowRefused when the wording is new: nobody shall guess who lives where
   */
  static Inhabitants inhabitants(String note) {
    var lower = Spelled.lower(note);
    return WORDINGS.stream()
        .filter(wording -> lower.startsWith(wording.beginning()))
        .findFirst()
        .map(Wording::inhabitants)
        .orElseThrow(() -> new RowRefused("the note “" + note + "” does not say who came along"));
  }
}
