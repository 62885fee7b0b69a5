package vn.kipthoi.intake.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Row;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;

/**
 * A row of the official conversion table: which old commune, or island district, went into which new
 * commune. Texts as they stand in the cells.
 *
 * @param number as the spreadsheet shows it
 */
record ConversionRow(
    int number,
    String province,
    String newName,
    String newCode,
    String oldName,
    String oldCode,
    String note,
    String oldDistrict) {

  private static final Pattern CODE_IN_BRACKETS = Pattern.compile("\\((\\d{1,3})\\)\\s*$");
  private static final int COMMUNE_DIGITS = 5;
  private static final int DISTRICT_DIGITS = 3;
  private static final int PROVINCE_DIGITS = 2;

  static ConversionRow of(Row row) {
    return new ConversionRow(
        row.getRowNum(),
        cell(row, 0),
        cell(row, 1),
        cell(row, 2),
        cell(row, 3),
        cell(row, 4),
        cell(row, 5),
        cell(row, 6));
  }

  private static String cell(Row row, int column) {
    return row.getCellCount() <= column || row.getCell(column) == null
        ? ""
        : Spelled.tidy(row.getCellText(column));
  }

  UnitCode newCommune() {
    return padded(newCode, COMMUNE_DIGITS);
  }

  /** Empty in six rows of the official table. */
  Optional<UnitCode> oldCommune() {
    return oldCode.isEmpty() ? Optional.empty() : Optional.of(padded(oldCode, COMMUNE_DIGITS));
  }

  UnitCode newProvince() {
    return inBrackets(province, PROVINCE_DIGITS);
  }

  UnitCode district() {
    return inBrackets(oldDistrict, DISTRICT_DIGITS);
  }

  /** Whether a whole island district became the new unit. */
  boolean wholeDistrict() {
    return note.startsWith("Sắp xếp toàn bộ huyện");
  }

  /**
   * How many of the inhabitants came along, by the note's wording.
   *
   * @throws RowRefused when the wording is new
   */
  Inhabitants inhabitants() {
    return ConversionNotes.inhabitants(note);
  }

  /** The spreadsheet takes codes for numbers and loses their zeros. */
  private static UnitCode padded(String digits, int length) {
    return TableLine.code("0".repeat(Math.max(0, length - digits.length())) + digits);
  }

  private static UnitCode inBrackets(String text, int length) {
    var found = CODE_IN_BRACKETS.matcher(text);
    if (!found.find()) {
      throw new RowRefused("“" + text + "” ends in no code in brackets");
    }
    return padded(found.group(1), length);
  }
}
