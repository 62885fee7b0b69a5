package vn.kipthoi.routing.wiring;

import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.owing.store.LedgerStore;
import vn.kipthoi.routing.policy.ahead.Applying;
import vn.kipthoi.routing.policy.ahead.LookingAhead;
import vn.kipthoi.routing.policy.ahead.OpenCase;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.routing.policy.web.AheadRoutes;
import vn.kipthoi.routing.policy.web.CalendarPages;
import vn.kipthoi.routing.policy.web.CalendarRoutes;
import vn.kipthoi.routing.policy.web.DaysAheadRoutes;
import vn.kipthoi.routing.policy.web.PolicyPages;
import vn.kipthoi.routing.policy.web.PolicyRoom;
import vn.kipthoi.routing.policy.web.PolicyRoutes;
import vn.kipthoi.routing.web.Names;

/** Puts policy and calendar together. */
record PolicyRooms(PolicyRoom room, LookingAhead ahead, Applying applying) {

  /** @param recounting counts the deadlines of a case anew */
  static PolicyRooms over(
      Ground ground, Supplier<Directory> directory, Applying.Recounting recounting) {
    var desk = PolicyDesk.over(ground.database(), ground.clock(), ground.journal());
    var lineages = new DirectoryLineages(directory);
    return new PolicyRooms(
        PolicyRoom.over(desk, directory, language -> Names.in(language, directory)),
        new LookingAhead(desk, lineages, reading()),
        new Applying(desk, recounting));
  }

  void mount(WebShell shell) {
    new PolicyRoutes(room).mount(shell);
    new PolicyPages(room).mount(shell);
    new AheadRoutes(room, ahead, applying).mount(shell);
    new DaysAheadRoutes(room, ahead, applying).mount(shell);
    new CalendarRoutes(room).mount(shell);
    new CalendarPages(room).mount(shell);
  }

  private static OpenCase.Reading reading() {
    var ledgers = new LedgerStore();
    return (client, open) -> ledgers
        .of(client, open)
        .map(read -> new OpenCase(read.unit(), read.priority(), read::ledger));
  }
}
