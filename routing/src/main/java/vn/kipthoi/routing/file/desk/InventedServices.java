package vn.kipthoi.routing.file.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.TrialServices;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.ServiceKind;
import vn.kipthoi.routing.file.store.ServiceStore;
import vn.kipthoi.routing.file.store.ServiceStore.Contact;
import vn.kipthoi.routing.file.store.ServiceStore.Service;

/**
 * A directory for every province, as one might find it. No name, number or address is one of a real
 * body; one of each has not been verified for long, as happens.
 */
public final class InventedServices implements TrialServices {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final int DAYS_UNVERIFIED = 300;

  private static final List<Offer> OFFERS = List.of(
      new Offer(ServiceKind.SHELTER, "Nhà tạm lánh cho trẻ em", "Cả ngày đêm"),
      new Offer(ServiceKind.MEDICAL, "Bệnh viện có phòng khám trẻ bị xâm hại", "Cả ngày đêm"),
      new Offer(ServiceKind.PSYCHOLOGICAL, "Phòng tham vấn tâm lý trẻ em", "Thứ hai đến thứ bảy"),
      new Offer(ServiceKind.LEGAL, "Trung tâm trợ giúp pháp lý", "Giờ hành chính"),
      new Offer(ServiceKind.SOCIAL_WORK, "Trung tâm công tác xã hội", "Cả ngày đêm"),
      new Offer(ServiceKind.SCHOOL, "Tổ tư vấn học đường", "Giờ hành chính"),
      new Offer(ServiceKind.POLICE, "Đội điều tra thân thiện với trẻ em", "Cả ngày đêm"),
      new Offer(ServiceKind.LIVELIHOOD, "Quỹ bảo trợ trẻ em", "Giờ hành chính"));

  private final Database database;
  private final ServiceStore services = new ServiceStore();

  public InventedServices(Database database) {
    this.database = database;
  }

  private record Offer(ServiceKind kind, String name, String opening) {

    Service in(AdministrativeUnit province, LocalDate today) {
      return new Service(
          id(province),
          province.code(),
          kind,
          new Contact(
              "Trình diễn: " + name,
              phone(province),
              "Địa chỉ trình diễn, " + province.fullName(),
              opening),
          kind == ServiceKind.LIVELIHOOD ? today.minusDays(DAYS_UNVERIFIED) : today,
          true,
          1,
          true);
    }

    /** The same at every start. */
    private UUID id(AdministrativeUnit province) {
      var key = "demonstration|service|%s|%s".formatted(province.code(), kind.word());
      return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    }

    /** No operator has been given 050: whoever calls it reaches nobody. */
    private String phone(AdministrativeUnit province) {
      return "050 60%s 0%d".formatted(province.code().text(), kind.ordinal());
    }
  }

  @Override
  public Future<Void> lay(List<AdministrativeUnit> provinces, Instant at) {
    var today = at.atZone(FormCheck.VIET_NAM).toLocalDate();
    return database.inTransaction(transaction -> {
      var all = Future.<Void>succeededFuture();
      for (var province : provinces) {
        for (var offer : OFFERS) {
          all = all.compose(before ->
              services.add(transaction, offer.in(province, today), NOBODY, at).mapEmpty());
        }
      }
      return all;
    });
  }
}
