package vn.kipthoi.intake.wiring;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.UnitsOfToday;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.place.FinderOfToday;
import vn.kipthoi.intake.web.DeskPages;
import vn.kipthoi.intake.web.PlaceRoutes;
import vn.kipthoi.intake.web.ProgressRoutes;
import vn.kipthoi.intake.web.PublicReportPages;
import vn.kipthoi.intake.web.ReportRoutes;
import vn.kipthoi.intake.web.SlowDown;
import vn.kipthoi.intake.web.SpokenPlaces;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;

/** Puts the taking of reports together. */
public final class IntakeWiring {

  private static final Duration WRONG_RECEIPT_WAITS = Duration.ofSeconds(2);

  private final Ground ground;
  private final FinderOfToday finder;
  private final Whereabouts whereabouts;
  private final IntakeDesk desk;
  private final ReportFile file;

  /** @param directory the units as they stand on the day of the question */
  public IntakeWiring(Ground ground, Supplier<Directory> directory) {
    this.ground = ground;
    this.finder = new FinderOfToday(ground.vertx(), directory);
    this.whereabouts = new UnitsOfToday(directory, new SpokenPlaces(finder)::find);
    this.desk = new IntakeDesk(
        ground.database(), ground.clock(), ground.keys(), ground.doorbell(), whereabouts);
    this.file = new ReportFile(ground.database(), ground.keys());
  }

  /** The reports, for those downstream whose duty it is to read them. */
  public Reports reports() {
    return file;
  }

  /** @param whatBecameOfIt answered by whoever routes the cases */
  public void mount(WebShell shell, WhatBecameOfIt whatBecameOfIt) {
    new ReportRoutes(desk, whereabouts, ground.clock()).mount(shell);
    new PublicReportPages(desk, whereabouts, ground.clock()).mount(shell);
    new DeskPages(desk, file, whereabouts, whatBecameOfIt, ground.clock()).mount(shell);
    new ProgressRoutes(file, whatBecameOfIt, new SlowDown(ground.vertx(), WRONG_RECEIPT_WAITS))
        .mount(shell);
    new PlaceRoutes(finder).mount(shell);
  }

  /** Done when places can be found without waiting. */
  public Future<Void> start() {
    return finder.prepare();
  }

  public Future<Void> stop() {
    return Future.succeededFuture();
  }
}
