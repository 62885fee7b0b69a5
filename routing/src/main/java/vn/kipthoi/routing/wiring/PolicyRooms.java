package vn.kipthoi.routing.wiring;

import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.routing.policy.web.CalendarPages;
import vn.kipthoi.routing.policy.web.CalendarRoutes;
import vn.kipthoi.routing.policy.web.PolicyPages;
import vn.kipthoi.routing.policy.web.PolicyRoom;
import vn.kipthoi.routing.policy.web.PolicyRoutes;
import vn.kipthoi.routing.web.Names;

/** Puts policy and calendar together. */
record PolicyRooms(PolicyRoom room) {

  static PolicyRooms over(Ground ground, Supplier<Directory> directory) {
    var policy = PolicyDesk.over(ground.database(), ground.clock(), ground.journal());
    return new PolicyRooms(
        PolicyRoom.over(policy, directory, language -> Names.in(language, directory)));
  }

  void mount(WebShell shell) {
    new PolicyRoutes(room).mount(shell);
    new PolicyPages(room).mount(shell);
    new CalendarRoutes(room).mount(shell);
    new CalendarPages(room).mount(shell);
  }
}
