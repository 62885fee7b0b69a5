package vn.kipthoi.routing.file.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.file.ServiceKind;
import vn.kipthoi.routing.file.store.ServiceStore;
import vn.kipthoi.routing.file.store.ServiceStore.Service;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.testkit.FreshDatabase;

class InventedServicesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  @Test
  void laysADirectoryForEachProvinceThatSaysWhatItIs() {
    lay();

    for (var province : Served.DIRECTORY.provinces()) {
      assertThat(of(province.code())).hasSize(8).allSatisfy(service -> {
        assertThat(service.demonstration()).isTrue();
        assertThat(service.contact().name()).startsWith("Trình diễn: ");
        assertThat(service.contact().phone()).startsWith("050 ");
        assertThat(service.contact().address()).endsWith(province.fullName());
      });
    }
    assertThat(of(new UnitCode("25")))
        .extracting(Service::kind)
        .contains(ServiceKind.SHELTER, ServiceKind.MEDICAL, ServiceKind.LEGAL);
  }

  @Test
  void leavesAloneWhatAProvinceHasChangedSince() {
    lay();
    var _ = await(fresh
        .pool()
        .query("update routing.services set phone = '111', version = 2 where kind = 'shelter'")
        .execute());

    lay();

    assertThat(of(new UnitCode("25")))
        .hasSize(8)
        .filteredOn(service -> service.kind() == ServiceKind.SHELTER)
        .allMatch(service -> service.contact().phone().equals("111"));
  }

  private void lay() {
    await(new InventedServices(new Database(fresh.pool())).lay(Served.DIRECTORY.provinces(), NOW));
  }

  private List<Service> of(UnitCode province) {
    return await(new ServiceStore().of(fresh.pool(), province));
  }
}
