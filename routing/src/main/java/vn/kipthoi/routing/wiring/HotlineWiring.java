package vn.kipthoi.routing.wiring;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kipthoi.intake.DeskDrafts;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.calllist.desk.CallLists;
import vn.kipthoi.routing.calllist.store.ListDirectory;
import vn.kipthoi.routing.calllist.web.CallListPages;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.hotline.desk.ShiftSheets;
import vn.kipthoi.routing.hotline.web.SheetPages;
import vn.kipthoi.routing.web.Names;

/** Puts together what the hotline's own desk works with: its hand-over sheets and its call lists. */
public final class HotlineWiring {

  private final Ground ground;
  private final Function<Language, Names> names;
  private final ShiftSheets sheets;
  private final CallLists lists;

  HotlineWiring(
      Ground ground,
      Supplier<Directory> directory,
      StaffDirectory staff,
      Office office,
      DeskDrafts drafts,
      Supplier<SpoolState> spool,
      Path home) {
    this.ground = ground;
    this.names = language -> Names.in(language, directory);
    this.sheets =
        new ShiftSheets(ground.database(), ground.clock(), ground.journal(), drafts, spool);
    this.lists = new CallLists(
        ground.vertx(),
        ground.database(),
        ground.clock(),
        directory,
        office.lineages(),
        staff,
        new ListDirectory(home, ground.keys().vault()));
  }

  public void mount(WebShell shell) {
    new SheetPages(ground.database(), sheets, names).mount(shell);
    new CallListPages(ground.vertx(), lists, names).mount(shell);
  }

  /** Begins to make call lists ahead. */
  public void start() {
    lists.start();
  }

  public void stop() {
    lists.stop();
  }
}
