package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;

/** Contract and handlers say the same, or the shell does not start. */
class WaysInTest {

  @RegisterExtension
  static final ThingShell things = new ThingShell();

  @Test
  void listsEveryWayIn() {
    assertThat(things.ways())
        .extracting(Way::name)
        .containsExactlyInAnyOrder(
            "listThings",
            "addThing",
            "readThing",
            "sendForm",
            "/thoat",
            "/inbox",
            "/inbox",
            "/open",
            "/open",
            "/only-sent",
            "/fails/:status",
            "/fails/:status");
  }

  @Test
  void letsNobodyThroughThatItsWaysDoNotAdmit() {
    for (var way : things.ways()) {
      for (var role : Role.values()) {
        var path = way.path().replace(":id", "1").replace(":status", "404");
        var status = things
            .send(way.method().name(), path, "", "Authorization", "Bearer " + role.word())
            .statusCode();
        var may = !(way.access() instanceof Access.SignedInAs(var roles)) || roles.contains(role);
        assertThat(may || status == 403).as(way + " as " + role).isTrue();
      }
    }
  }

  @Test
  void refusesToStartWithAnOperationThatNobodyAnswers() {
    var incomplete = ThingShell.bare(ThingShell.CONTRACT).operation("listThings", ThingShell::list);

    assertThatThrownBy(() -> Served.await(incomplete.router()))
        .hasStackTraceContaining("operations without a handler: [addThing, readThing, sendForm]");
  }

  @Test
  void refusesToStartWithAHandlerThatTheContractDoesNotPromise() {
    var surplus = ThingShell.bare(ThingShell.CONTRACT.keeping(Set.of("listThings")))
        .operation("listThings", ThingShell::list)
        .operation("dropThings", ThingShell::list);

    assertThatThrownBy(() -> Served.await(surplus.router()))
        .hasStackTraceContaining("handlers without an operation: [dropThings]");
  }

  @Test
  void refusesAnOperationThatDoesNotSayWhoMayAsk() {
    assertThatThrownBy(() -> Contract.of("""
            openapi: 3.1.0
            paths:
              /a: {get: {operationId: readA}}
              /b: {get: {operationId: readB, x-roles: [boss]}}
              /c: {get: {operationId: readC, x-roles: []}}
            """))
        .hasMessageContaining("readA has no x-roles")
        .hasMessageContaining("unknown role: boss")
        .hasMessageContaining("it is empty");
  }
}
