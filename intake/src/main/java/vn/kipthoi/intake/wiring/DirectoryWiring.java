package vn.kipthoi.intake.wiring;

import java.time.LocalDate;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.directory.ShippedDirectory;

/** Opens the directory of administrative units. */
public final class DirectoryWiring {

  private DirectoryWiring() {}

  /** The directory that comes with the program, as the units stand on a day; takes a second at most. */
  public static Directory shipped(LocalDate day) {
    return new Directory(ShippedDirectory.read(), day);
  }
}
