package vn.kipthoi.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.Validity;

class ConversionWorkbookTest {

  private static final DirectoryRecords SHIPPED = ShippedDirectory.read();
  private static final Directory AFTER = new Directory(SHIPPED, Validity.REFORM);
  private static final Directory BEFORE = AFTER.on(Validity.REFORM.minusDays(1));
  private static final UnitCode PHU_THO = new UnitCode("25");

  private static final Map<Inhabitants, String> NOTES = Map.of(
      Inhabitants.ALL, "Nhập toàn bộ",
      Inhabitants.SOME, "Nhập một phần",
      Inhabitants.NONE, "Nhập một phần diện tích");

  @Test
  void findsNoDifferenceInTheTableThatTheDirectoryWasMadeFrom() {
    assertThat(difference(rows -> rows)).isEmpty();
  }

  @Test
  void readsCodesThatLostTheirZerosAndRowsWithoutAnOldCode() {
    assertThat(difference(rows ->
            change(rows, "Thị trấn Chi Nê", row -> cell(cell(row, 2, "5392"), 4, ""))))
        .isEmpty();
  }

  @Test
  void showsWhatIsNamedTypedAndLinkedOtherwise() {
    assertThat(difference(rows -> change(
            rows,
            "Thị trấn Chi Nê",
            row -> cell(cell(row, 1, "Phường Chi Nê"), 5, "Nhập một phần"))))
        .containsExactlyInAnyOrder(
            "renamed 05392 Phường Chi Nê: Chi Nê, was Lạc Thủy, from 2025-07-01",
            "retyped 05392 Phường Chi Nê: Phường, was Xã, from 2025-07-01",
            "linked 05392 to 05392 on 2025-07-01, inhabitants: SOME",
            "unlinked 05392 to 05392 on 2025-07-01, inhabitants: ALL");
  }

  @Test
  void refusesANoteItDoesNotKnowAnOldNameThatIsWrongAndACommuneThatIsMissing() {
    var refusals = refusals(rows -> {
      var noted = change(rows, "Thị trấn Chi Nê", row -> cell(row, 5, "Chuyển giao"));
      var named = change(noted, "Xã Phú Nghĩa", row -> cell(row, 3, "Xã Khác"));
      return named.stream().filter(row -> !row.get(2).equals("05425")).toList();
    });

    assertThat(refusals)
        .extracting(Refusal::reason)
        .contains(
            "the note “Chuyển giao” does not say who came along",
            "05425 Xã An Bình is not in the table")
        .anyMatch(reason -> reason.endsWith("was Xã Phú Nghĩa and not “Xã Khác”"));
    assertThat(refusals).extracting(Refusal::row).contains(0);
  }

  private static List<String> difference(UnaryOperator<List<List<String>>> edited) {
    return switch (revision(edited)) {
      case Revision.Proposed(var before, var after) ->
        DirectoryDifference.between(before, after).changes().stream()
            .map(DirectoryDifference.Change::toString)
            .toList();
      case Revision.Refused(var refusals) -> throw new AssertionError(refusals);
    };
  }

  private static List<Refusal> refusals(UnaryOperator<List<List<String>>> edited) {
    return switch (revision(edited)) {
      case Revision.Refused(var refusals) -> refusals;
      case Revision.Proposed proposed -> throw new AssertionError("nothing was refused");
    };
  }

  private static Revision revision(UnaryOperator<List<List<String>>> edited) {
    return new ConversionWorkbook(workbook(edited.apply(officialRows()))).revise(SHIPPED);
  }

  private static List<List<String>> officialRows() {
    var rows = new ArrayList<List<String>>();
    AFTER.communes().stream()
        .filter(commune -> AFTER.ancestors(commune.code()).get(2).code().equals(PHU_THO))
        .forEach(commune -> rows.addAll(rowsOf(commune)));
    return rows;
  }

  private static List<List<String>> rowsOf(AdministrativeUnit commune) {
    return AFTER.predecessors(commune).stream()
        .map(link -> {
          var former = BEFORE.ancestors(link.former());
          return List.of(
              "Tỉnh Phú Thọ (25)",
              commune.fullName(),
              commune.code().text(),
              former.get(0).fullName(),
              link.former().text(),
              NOTES.get(link.inhabitants()),
              withCode(former.get(1)),
              withCode(former.get(2)));
        })
        .toList();
  }

  private static String withCode(AdministrativeUnit unit) {
    return unit.fullName() + " (" + unit.code() + ")";
  }

  private static List<List<String>> change(
      List<List<String>> rows, String oldName, UnaryOperator<List<String>> edit) {
    return rows.stream()
        .map(row -> row.get(3).equals(oldName) ? edit.apply(row) : row)
        .toList();
  }

  private static List<String> cell(List<String> row, int column, String text) {
    var cells = new ArrayList<>(row);
    cells.set(column, text);
    return cells;
  }

  private static ByteArrayInputStream workbook(List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Tổng hợp_không merge ");
      sheet.value(0, 0, "Bảng chuyển đổi");
      sheet.value(1, 0, "Tỉnh");
      for (var r = 0; r < rows.size(); r++) {
        for (var c = 0; c < rows.get(r).size(); c++) {
          sheet.value(r + 2, c, rows.get(r).get(c));
        }
      }
    } catch (IOException unwritten) {
      throw new AssertionError(unwritten);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
