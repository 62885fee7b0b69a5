package vn.kipthoi.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.UnitChanges.Change;
import vn.kipthoi.intake.UnitChanges.Column;
import vn.kipthoi.intake.UnitChanges.Doing;
import vn.kipthoi.intake.UnitChanges.Fault;
import vn.kipthoi.intake.UnitChanges.What;
import vn.kipthoi.intake.UnitCode;

class ChangeTableTest {

  private static final DirectoryRecords SHIPPED = ShippedDirectory.read();

  @Test
  void takesATableAsASpreadsheetSavesIt() {
    var table = ChangeTable.read("""
        \uFEFFngày;thay đổi;mã;;;nghị quyết
        2027-01-01;end;05395;"1/NQ; sửa"
        2027-01-01;link;05395;05392;all;1/NQ

        2027-02-01;rename;05392;Lạc Thủy Mới;2/NQ
        """);

    assertThat(table.revise(SHIPPED))
        .as("%s", table.faults())
        .isInstanceOf(Revision.Proposed.class);
    assertThat(table.changes())
        .containsExactly(
            new Change(LocalDate.of(2027, 1, 1), Doing.ENDS, new UnitCode("05395"), ""),
            new Change(LocalDate.of(2027, 1, 1), Doing.FOLLOWS, new UnitCode("05395"), "05392"),
            new Change(
                LocalDate.of(2027, 2, 1), Doing.RENAMES, new UnitCode("05392"), "Lạc Thủy Mới"));
  }

  @Test
  void saysAllThatIsWrongWithEveryLineByField() {
    var table = ChangeTable.read("""
        31/1/2027,add,5392,zz,,xx,
        2027-01-01,abolish,05392
        2027-01-01,link,05395,05392,most,1/NQ
        """);

    assertThat(table.revise(SHIPPED)).isInstanceOf(Revision.Refused.class);
    assertThat(table.faults())
        .containsExactly(
            new Fault(1, Column.DAY, What.NOT_A_DAY, "31/1/2027"),
            new Fault(1, Column.CODE, What.NOT_A_CODE, "5392"),
            new Fault(1, Column.KIND, What.NOT_A_KIND, "zz"),
            new Fault(1, Column.NAME, What.MISSING, ""),
            new Fault(1, Column.ABOVE, What.NOT_A_CODE, "xx"),
            new Fault(1, Column.DECREE, What.MISSING, ""),
            new Fault(2, Column.CHANGE, What.NOT_A_CHANGE, "abolish"),
            new Fault(3, Column.INHABITANTS, What.NOT_A_SHARE, "most"));
  }

  @Test
  void namesTheFieldThatDoesNotFitTheDirectory() {
    var table = ChangeTable.read("""
        2027-01-01,end,05395,1/NQ
        2027-01-01,link,05392,05395,all,1/NQ
        2027-01-01,add,05392,x,Tân Lập,25,1/NQ
        2027-01-01,place,05392,A99-999,1/NQ
        """);
    var unused = table.revise(SHIPPED);

    assertThat(table.faults())
        .containsExactly(
            new Fault(2, Column.CODE, What.DOES_NOT_END, "05392"),
            new Fault(3, Column.CODE, What.CODE_TAKEN, "05392"),
            new Fault(4, Column.ABOVE, What.UNKNOWN_UNIT, "A99-999"));
  }

  @Test
  void refusesAUnitThatEndsWithoutAnHeirAndWhatIsNoTable() {
    var ends = ChangeTable.read("2027-01-01,end,05395,1/NQ");
    var unused = ends.revise(SHIPPED);
    assertThat(ends.faults())
        .containsExactly(new Fault(1, Column.CODE, What.NOTHING_FOLLOWS, "05395"));

    var quoted = ChangeTable.read("2027-01-01,\"end");
    assertThat(quoted.revise(SHIPPED)).isInstanceOf(Revision.Refused.class);
    assertThat(quoted.faults()).extracting(Fault::what).contains(What.NOT_A_TABLE);
    assertThat(ChangeTable.read("").revise(SHIPPED)).isInstanceOf(Revision.Refused.class);
  }
}
