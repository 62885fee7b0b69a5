package vn.kipthoi.intake.place;

import java.time.LocalDate;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.directory.ShippedDirectory;

/** The shipped directory and its place finder, read once for all tests. */
final class WholeCountry {

  static final Directory DIRECTORY =
      new Directory(ShippedDirectory.read(), LocalDate.of(2026, 11, 22));
  static final PlaceFinder FINDER = new PlaceFinder(DIRECTORY);

  private WholeCountry() {}
}
