package vn.kipthoi.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class DirectoryKeeperTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static final DirectoryRecords SHIPPED = ShippedDirectory.read();
  private static final String RENAMING = "2027-01-01\trename\t05392\tChi Nê\t1/NQ-UBTVQH16\n";

  private final DirectoryKeeper keeper = new DirectoryKeeper(
      new Database(database.pool()), SettableClock.startingAt("2026-11-22T00:00:00Z"));

  @BeforeEach
  void empty() {
    var unused = await(database
        .pool()
        .query(
            "truncate intake.directory_versions, intake.units, intake.successions, intake.other_names")
        .execute());
  }

  @Test
  void keepsExactlyWhatWasShipped() {
    var kept = await(keeper.open(SHIPPED)).records();

    assertThat(new HashSet<>(kept.units())).isEqualTo(new HashSet<>(SHIPPED.units()));
    assertThat(new HashSet<>(kept.successions())).isEqualTo(new HashSet<>(SHIPPED.successions()));
    assertThat(new HashSet<>(kept.otherNames())).isEqualTo(new HashSet<>(SHIPPED.otherNames()));
  }

  @Test
  void changesNothingWhenLoadedTwiceOrByManyNodesAtOnce() {
    var all = IntStream.range(0, 4).mapToObj(node -> keeper.open(SHIPPED)).toList();

    var versions = await(Future.all(all)).<DirectoryKeeper.Kept>list();
    assertThat(versions)
        .extracting(DirectoryKeeper.Kept::version)
        .containsOnly(versions.getFirst().version());
  }

  @Test
  void takesOverWhatANewerProgramShips() {
    var first = await(keeper.open(SHIPPED));
    var newer = await(keeper.open(renamed()));
    var olderNodeAgain = await(keeper.open(SHIPPED));

    assertThat(newer.version()).isGreaterThan(first.version());
    assertThat(olderNodeAgain.version()).isEqualTo(newer.version());
  }

  @Test
  void showsTheDifferenceAndChangesNothingOnADryRun() {
    var before = await(keeper.open(SHIPPED)).version();

    var shown = await(keeper.importFrom(amendments(RENAMING), "amendments", true));

    assertThat(shown)
        .isInstanceOfSatisfying(
            ImportOutcome.Shown.class,
            outcome -> assertThat(outcome.difference().changes())
                .extracting(DirectoryDifference.Change::toString)
                .containsExactly("renamed 05392 Xã Chi Nê: Chi Nê, was Lạc Thủy, from 2027-01-01"));
    assertThat(await(keeper.version())).isEqualTo(before);
  }

  @Test
  void importsAndKeepsWhatWasBefore() {
    var unused = await(keeper.open(SHIPPED));
    var changed = await(keeper.importFrom(amendments(RENAMING), "amendments", false));

    assertThat(changed).isInstanceOf(ImportOutcome.Changed.class);
    var directory = new Directory(await(keeper.open(SHIPPED)).records(), LocalDate.of(2027, 1, 1));
    assertThat(name(directory, LocalDate.of(2026, 12, 31))).isEqualTo("Xã Lạc Thủy");
    assertThat(name(directory, LocalDate.of(2027, 1, 1))).isEqualTo("Xã Chi Nê");
  }

  @Test
  void refusesAsAWholeWhatItCannotPlace() {
    var before = await(keeper.open(SHIPPED)).version();
    var file = RENAMING
        + "2027-01-01\tretype\t99999\tp\t1/NQ-UBTVQH16\n"
        + "2027-01-01\tend\t05395\t1/NQ-UBTVQH16\n"
        + "2027-01-01\tabolish\t05395\t1/NQ-UBTVQH16\n";

    assertThat(await(keeper.importFrom(amendments(file), "amendments", false)))
        .isEqualTo(new ImportOutcome.Refused(List.of(
            new Refusal(2, "no unit has the code 99999 on 2027-01-01"),
            new Refusal(4, "“abolish” is no change this file knows"))));
    assertThat(await(keeper.version())).isEqualTo(before);
  }

  @Test
  void refusesToEndACommuneThatNobodyTakesOver() {
    var unused = await(keeper.open(SHIPPED));

    assertThat(await(keeper.importFrom(
            amendments("2027-01-01\tend\t05395\t1/NQ-UBTVQH16\n"), "amendments", false)))
        .isEqualTo(new ImportOutcome.Refused(
            List.of(new Refusal(1, "05395 ends and nothing follows it"))));
  }

  private static String name(Directory directory, LocalDate on) {
    return directory.find(new UnitCode("05392"), on).orElseThrow().fullName();
  }

  private static DirectoryRecords renamed() {
    return switch (amendments(RENAMING).revise(SHIPPED)) {
      case Revision.Proposed(var before, var after) -> after;
      case Revision.Refused(var refusals) -> throw new AssertionError(refusals);
    };
  }

  private static AmendmentsFile amendments(String lines) {
    return new AmendmentsFile(new StringReader(lines));
  }
}
