package vn.kipthoi.intake.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.InputStreamReader;
import java.io.Reader;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.DirectoryRecords;

/** The directory that comes with the program, from the files beside this class. */
public final class ShippedDirectory {

  private ShippedDirectory() {}

  /**
   * @throws IllegalStateException when a file was damaged
   */
  public static DirectoryRecords read() {
    try {
      return amended(beforeAmendments());
    } catch (RowRefused damaged) {
      throw new IllegalStateException("the shipped directory is damaged", damaged);
    }
  }

  private static DirectoryRecords beforeAmendments() {
    var draft = new DirectoryDraft();
    draft.begin(AdministrativeUnit.VIET_NAM);
    new ThreeTierFile().read(TableLine.all(file("three-tier.tsv")), draft);
    new TwoTierFile().read(TableLine.all(file("two-tier.tsv")), draft);
    OtherNameFiles.readSpoken(TableLine.all(file("spoken-names.tsv")), draft);
    OtherNameFiles.readFormer(TableLine.all(file("former-names.tsv")), draft);
    return draft.finished();
  }

  private static DirectoryRecords amended(DirectoryRecords records) {
    return switch (new AmendmentsFile(file("amendments.tsv")).revise(records)) {
      case Revision.Proposed(var before, var after) -> after;
      case Revision.Refused(var refusals) ->
        throw new IllegalStateException("amendments.tsv: " + refusals);
    };
  }

  private static Reader file(String name) {
    var resource = ShippedDirectory.class.getResourceAsStream(name);
    return new InputStreamReader(requireNonNull(resource, name), UTF_8);
  }
}
