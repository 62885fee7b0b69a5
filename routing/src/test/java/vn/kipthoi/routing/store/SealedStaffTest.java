package vn.kipthoi.routing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.Enrolment;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.ContactChannel.Kind;
import vn.kipthoi.routing.staff.store.ChannelStore;
import vn.kipthoi.testkit.FreshDatabase;

class SealedStaffTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TEXTS = "+84900000001";
  private static final String LANDLINE = "+842363888001";

  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final ChannelStore channels = new ChannelStore(keys);
  private final SealedStaff staff = new SealedStaff(keys);
  private final Person lan =
      new Person(UUID.randomUUID(), Personal.of("Lan"), Personal.of(TEXTS), new UnitCode("05392"));

  @BeforeEach
  void enrol() {
    var enrolment = new Enrolment(lan, lan.unit(), new Rung("team"), 0);
    var rosters = new RosterStore(keys);
    await(fresh
        .pool()
        .withTransaction(transaction -> rosters.enrol(transaction, List.of(enrolment), NOW)));
  }

  @Test
  void namesTheWaysThatAreProvenInThePersonsOwnOrder() {
    var texts = await(fresh.pool().query("select id from routing.channels").execute())
        .iterator()
        .next()
        .getUUID("id");
    var call = verified(Kind.VOICE, LANDLINE);
    var letter = added(Kind.EMAIL, "lan@example.test");
    var _ = await(channels.order(fresh.pool(), List.of(call, letter, texts)));

    var cards = await(staff.cards(fresh.pool(), List.of(lan.id(), UUID.randomUUID())));

    assertThat(cards)
        .containsExactly(new ContactCard(
            lan.id(),
            Language.VI,
            List.of(
                new ContactWay(ContactWay.Kind.VOICE, Personal.of(LANDLINE)),
                new ContactWay(ContactWay.Kind.SMS, Personal.of(TEXTS)))));
  }

  @Test
  void knowsWhoeverRingsFromANumberThatIsProvenToBeTheirs() {
    verified(Kind.VOICE, LANDLINE);
    added(Kind.ZALO, "+84900000009");

    assertThat(await(staff.withPhone(fresh.pool(), Personal.of(LANDLINE)))).contains(lan);
    assertThat(await(staff.withPhone(fresh.pool(), Personal.of("+84900000009"))))
        .isEmpty();
  }

  @CanIgnoreReturnValue
  private UUID verified(Kind kind, String address) {
    var id = added(kind, address);
    var _ = await(channels.verified(fresh.pool(), id, NOW));
    return id;
  }

  @CanIgnoreReturnValue
  private UUID added(Kind kind, String address) {
    var id = UUID.randomUUID();
    var channel =
        new ContactChannel(id, kind, 0, Personal.of(address), Optional.empty(), Optional.empty());
    var _ = await(channels.add(fresh.pool(), lan.id(), channel));
    return id;
  }
}
