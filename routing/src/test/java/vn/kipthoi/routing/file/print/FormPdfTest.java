package vn.kipthoi.routing.file.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.kipthoi.routing.file.print.PrintedForm.Block;
import vn.kipthoi.routing.file.print.PrintedForm.Section;

class FormPdfTest {

  private static final String EVERY_LETTER =
      "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

  @Test
  void setsEveryLetterOfVietnameseInBothCases() throws IOException {
    var upper = EVERY_LETTER.toUpperCase(java.util.Locale.of("vi"));

    try (var pdf = set(List.of(new Block.Line("Chữ", EVERY_LETTER + " " + upper)))) {
      assertThat(text(pdf).replaceAll("\\s", "")).contains(EVERY_LETTER, upper);
    }
  }

  @Test
  void carriesHeadingNumberAndBlockOfSignatures() throws IOException {
    try (var pdf = set(List.of())) {
      assertThat(text(pdf))
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
          .contains("Độc lập - Tự do - Hạnh phúc")
          .contains("XÃ LẠC THỦY")
          .contains("Số: 12/2026/BC-UBND")
          .contains("Lạc Thủy, ngày 22 tháng 11 năm 2026")
          .contains("(Ký, ghi rõ họ tên)")
          .contains("Trang 1/1");
    }
  }

  @Test
  void isA4WithItsFontsEmbedded() throws IOException {
    try (var pdf = set(List.of(new Block.Remark("Ghi chú")))) {
      var page = pdf.getPage(0);
      assertThat(page.getMediaBox().getWidth())
          .isEqualTo(PDRectangle.A4.getWidth(), withinAPoint());
      assertThat(page.getMediaBox().getHeight())
          .isEqualTo(PDRectangle.A4.getHeight(), withinAPoint());
      var fonts = 0;
      for (var name : page.getResources().getFontNames()) {
        fonts++;
        assertThat(page.getResources().getFont(name).isEmbedded())
            .as(name.getName())
            .isTrue();
      }
      assertThat(fonts).isPositive();
    }
  }

  @Test
  void breaksLongTextsAndTablesOverPagesAndLosesNothing() throws IOException {
    var words = IntStream.range(0, 2000).mapToObj(place -> "chữ" + place).toList();
    var rows = IntStream.range(0, 60)
        .mapToObj(place -> List.of(Integer.toString(place + 1), "Hoạt động số " + place))
        .toList();
    var table = new Block.Table("Hoạt động", List.of("TT", "Nội dung"), List.of(10, 90), rows);

    try (var pdf = set(List.of(new Block.Line("Tình trạng", String.join(" ", words)), table))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
      var text = text(pdf);
      assertThat(text.split("\\s+")).contains(words.toArray(String[]::new));
      assertThat(text).contains("Hoạt động số 59");
      assertThat(text).contains("Trang " + pdf.getNumberOfPages() + "/" + pdf.getNumberOfPages());
    }
  }

  @Test
  void breaksAWordThatIsLongerThanItsLine() throws IOException {
    try (var pdf = set(List.of(new Block.Line("Đường dẫn", "x".repeat(600))))) {
      assertThat(text(pdf).replaceAll("[^x]", "")).hasSizeGreaterThanOrEqualTo(600);
    }
  }

  @Test
  void saysInItsPropertiesWhatItIsAndByWhomAndNothingOfAPerson() throws IOException {
    try (var pdf = set(List.of(new Block.Line("Họ và tên trẻ em", "Bé Na")))) {
      var told = pdf.getDocumentInformation();

      assertThat(told.getTitle())
          .isEqualTo("BÁO CÁO: Báo cáo tiếp nhận thông tin trẻ em, số 12/2026/BC-UBND");
      assertThat(told.getAuthor()).isEqualTo("ỦY BAN NHÂN DÂN XÃ LẠC THỦY");
      assertThat(told.getProducer()).isEqualTo("Kịp Thời");
      assertThat(told.getCreator()).isNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
      assertThat(told.getCOSObject().toString()).doesNotContain("Bé Na", "OpenPDF");
    }
  }

  @Test
  void setsWhatWasAnsweredApartFromWhatWasAsked() throws IOException {
    try (var pdf = set(List.of(new Block.Line("Giới tính", "Nữ")))) {
      var faces = new FacesOfWords();
      var _ = faces.getText(pdf);

      assertThat(faces.in("LiberationSerif")).contains("Giới tính").doesNotContain("Nữ");
      assertThat(faces.in("LiberationSerif-Bold")).contains("Nữ").doesNotContain("Giới tính");
    }
  }

  /** What is set in each face. */
  private static final class FacesOfWords extends PDFTextStripper {

    private final Map<String, StringBuilder> faces = new HashMap<>();

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      for (var letter : positions) {
        var face = letter.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "");
        faces.computeIfAbsent(face, fresh -> new StringBuilder()).append(letter.getUnicode());
      }
      super.writeString(text, positions);
    }

    String in(String face) {
      return Normalizer.normalize(
          faces.getOrDefault(face, new StringBuilder()), Normalizer.Form.NFC);
    }
  }

  private static PDDocument set(List<Block> blocks) throws IOException {
    return Loader.loadPDF(FormPdf.of(new PrintedForm(
        List.of(),
        List.of("ỦY BAN NHÂN DÂN", "XÃ LẠC THỦY"),
        "12/2026/BC-UBND",
        "Lạc Thủy, ngày 22 tháng 11 năm 2026",
        "Mẫu số 01",
        "BÁO CÁO",
        "Báo cáo tiếp nhận thông tin trẻ em",
        List.of(),
        List.of(new Section("I. Nguồn tin", blocks)),
        List.of("NGƯỜI TIẾP NHẬN"),
        "Vụ việc 7K2F9Q")));
  }

  private static String text(PDDocument pdf) throws IOException {
    return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFC);
  }

  private static org.assertj.core.data.Offset<Float> withinAPoint() {
    return org.assertj.core.data.Offset.offset(1f);
  }
}
