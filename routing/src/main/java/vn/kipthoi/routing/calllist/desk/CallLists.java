package vn.kipthoi.routing.calllist.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.calllist.CallList;
import vn.kipthoi.routing.calllist.store.ListDirectory;
import vn.kipthoi.routing.calllist.store.OnDutyRows;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Lineages;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.store.LadderStore;

/**
 * Makes the call lists of all provinces ahead of need, again and again, and reads them back without
 * the database. A province whose list cannot be made keeps the one it has, with its older date.
 */
public final class CallLists {

  private static final Logger LOG = LoggerFactory.getLogger(CallLists.class);
  private static final Duration FIRST = Duration.ofSeconds(45);
  private static final Duration EACH = Duration.ofHours(1);
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final Database database;
  private final InstantSource clock;
  private final Supplier<Directory> directory;
  private final Lineages lineages;
  private final StaffDirectory staff;
  private final ListDirectory files;
  private final LadderStore ladders = new LadderStore();
  private final AtomicReference<Long> timer = new AtomicReference<>(NO_TIMER);

  public CallLists(
      Vertx vertx,
      Database database,
      InstantSource clock,
      Supplier<Directory> directory,
      Lineages lineages,
      StaffDirectory staff,
      ListDirectory files) {
    this.vertx = vertx;
    this.database = database;
    this.clock = clock;
    this.directory = directory;
    this.lineages = lineages;
    this.staff = staff;
    this.files = files;
  }

  public void start() {
    timer.set(vertx.setTimer(FIRST.toMillis(), fired -> again()));
  }

  public void stop() {
    var unused = vertx.cancelTimer(timer.getAndSet(NO_TIMER));
  }

  private void again() {
    makeAll()
        .onComplete(made -> timer.updateAndGet(before ->
            before == NO_TIMER ? NO_TIMER : vertx.setTimer(EACH.toMillis(), fired -> again())));
  }

  /** Makes the lists of all provinces, one after the other; it answers how many were made. */
  public Future<Integer> makeAll() {
    var made = Future.succeededFuture(0);
    for (var province : directory.get().provinces()) {
      made = made.compose(before -> make(province.code()).map(before + 1).recover(failure -> {
        LOG.atWarn()
            .addKeyValue("province", province.code())
            .addKeyValue("failure", failure.getClass().getName())
            .log("a call list could not be made; the last one stays");
        return Future.succeededFuture(before);
      }));
    }
    return made;
  }

  /** Makes the list of one province and keeps it on the disk. */
  public Future<CallList> make(UnitCode province) {
    var now = clock.instant();
    var today = directory.get();
    return ladders
        .inForce(database.client(), Priority.P1, Optional.of(province), now)
        .compose(ladder -> gathered(today, province, ladder, now))
        .compose(list -> vertx.executeBlocking(() -> {
          files.keep(list);
          return list;
        }));
  }

  /** The list of a province as this node has it; the database is not asked. */
  public Future<Optional<CallList>> find(UnitCode province) {
    return vertx.executeBlocking(() -> files.find(province));
  }

  /** When this node last made each list, in the order of the directory. */
  public Future<List<Made>> all() {
    var provinces = directory.get().provinces();
    return vertx.executeBlocking(() -> provinces.stream()
        .map(one -> new Made(one.code(), one.fullName(), read(one.code())))
        .toList());
  }

  /** A province with the date of its list; empty when none was made here yet. */
  public record Made(UnitCode province, String name, Optional<Instant> at) {}

  private Optional<Instant> read(UnitCode province) {
    try {
      return files.find(province).map(CallList::madeAt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Future<CallList> gathered(
      Directory today, UnitCode province, Ladder ladder, Instant now) {
    var communes = today.communes().stream()
        .filter(unit -> provinceOf(today, unit).filter(province::equals).isPresent())
        .toList();
    var above = posts(ladder, lineages.of(province, now).orElse(Lineage.NATION), false);
    var own = communes.stream()
        .map(unit -> lineages.of(unit.code(), now).orElse(Lineage.NATION))
        .map(lineage -> posts(ladder, lineage, true))
        .toList();
    var all = Stream.concat(above.stream(), own.stream().flatMap(List::stream)).distinct();
    return OnDutyRows.at(database.client(), staff, all.toList(), now)
        .map(duty -> new CallList(
            province,
            today.find(province).map(AdministrativeUnit::fullName).orElse(province.text()),
            now,
            above.stream().map(duty::listed).toList(),
            Stream.iterate(0, at -> at + 1)
                .limit(communes.size())
                .map(at -> new CallList.Commune(
                    communes.get(at).fullName(),
                    own.get(at).stream().map(duty::listed).toList()))
                .toList()));
  }

  private static Optional<UnitCode> provinceOf(Directory today, AdministrativeUnit commune) {
    return today.ancestors(commune.code()).stream()
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .map(AdministrativeUnit::code)
        .findFirst();
  }

  /** The posts below the province, or those from the province on. */
  private static List<Post> posts(Ladder ladder, Lineage lineage, boolean below) {
    return ladder.stepsFor(lineage).stream()
        .filter(step -> below == isBelowProvince(step))
        .map(step -> new Post(lineage.at(step.level()).orElseThrow(), step.rung()))
        .toList();
  }

  private static boolean isBelowProvince(Step step) {
    return step.level() == Level.COMMUNE || step.level() == Level.DISTRICT;
  }
}
