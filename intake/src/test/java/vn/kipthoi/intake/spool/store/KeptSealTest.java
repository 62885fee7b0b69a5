package vn.kipthoi.intake.spool.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Raised;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.Judgement;
import vn.kipthoi.intake.desk.Receipts;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.spool.KeptReport;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

class KeptSealTest {

  private static final Instant TOLD = Instant.parse("2026-11-22T13:04:05.123456Z");

  private final Vault vault = new Vault(KeyFile.parse(KeyFile.fresh()));

  @Test
  void bringsBackEverythingThatWasTold() {
    var kept = kept(TOLD, "a");
    var seal = new KeptSeal(vault);

    var back = seal.open(seal.seal(kept));

    assertThat(back.draft()).isEqualTo(kept.draft());
    assertThat(back.judgements()).isEqualTo(kept.judgements());
    assertThat(back.keptAt()).isEqualTo(TOLD);
    assertThat(back.marks().key()).isEqualTo(kept.marks().key());
    assertThat(back.marks().body()).isEqualTo(kept.marks().body());
    assertThat(back.marks().receipt()).isEqualTo(kept.marks().receipt());
  }

  @Test
  void namesTheSameSendingTheSameAndSealsItAnew() {
    var seal = new KeptSeal(vault);

    var first = seal.seal(kept(TOLD, "a"));
    var second = seal.seal(kept(TOLD.plusSeconds(9), "a"));

    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.sealed()).isNotEqualTo(first.sealed());
  }

  @Test
  void doesNotOpenWithAnotherKeyFile() {
    var file = new KeptSeal(vault).seal(kept(TOLD, "a"));
    var stranger = new KeptSeal(new Vault(KeyFile.parse(KeyFile.fresh())));

    assertThatThrownBy(() -> stranger.open(file)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesNoNameThatLeadsOutOfItsDirectory() {
    assertThatThrownBy(() -> new KeptFile("../" + "0".repeat(61) + ".report", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private KeptReport kept(Instant at, String body) {
    var commune = new KeptFrom.Commune(Drafts.LAC_THUY);
    var chair = new KeptFrom.Post(Drafts.LAC_THUY, "leader");
    var draft = new ReportDraft(
        Channel.PHONE,
        Optional.of(at.minusSeconds(60)),
        Optional.of(UUID.randomUUID()),
        YesNo.YES,
        Optional.of(Drafts.LAC_THUY),
        true,
        List.of(commune, chair, new KeptFrom.Person(UUID.randomUUID())),
        Drafts.account(),
        Drafts.ofTheNeighbour().reporter(),
        Optional.of(new Raised(Priority.P1, Personal.of("giọng trẻ hoảng loạn"))));
    var marks = new Receipts(vault).marks(Drafts.sending("key", body));
    return new KeptReport(at, marks, draft, List.of(new Judgement(operator(), "7F3KQ2", true)));
  }

  private static Viewer operator() {
    return new Viewer(
        UUID.randomUUID(),
        "dieuphoi.01",
        "Trình diễn",
        Role.OPERATOR,
        Optional.of("VN"),
        Optional.empty());
  }
}
