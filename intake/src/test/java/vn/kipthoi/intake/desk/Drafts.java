package vn.kipthoi.intake.desk;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.PlaceRole;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.likeness.desk.Surroundings;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;

/** Reports for tests. Every word about a person in them contains "canary". */
public final class Drafts {

  public static final UnitCode LAC_THUY = new UnitCode("05392");

  /** Knows one commune, and answers every spoken place with two. */
  public static final Whereabouts PLACES = new Whereabouts() {

    @Override
    public Optional<Locality> today(UnitCode code) {
      return code.equals(LAC_THUY) ? Optional.of(new Locality.Determined(code)) : Optional.empty();
    }

    @Override
    public Finding find(Personal<String> spoken, Language language) {
      var both = List.of(LAC_THUY, new UnitCode("05395"));
      return new Finding(
          new Locality.OneOf(both),
          both.stream()
              .map(code -> new Candidate(code, "Xã " + code, "Phú Thọ", "", false))
              .toList(),
          Optional.of("Xã nào?"));
    }

    @Override
    public String name(UnitCode code) {
      return "Xã " + code;
    }
  };

  /** Follows places through a directory in which nothing ever changed. */
  public static final Surroundings SURROUNDINGS = new Surroundings(
      () -> new Directory(new DirectoryRecords(List.of(), List.of(), List.of()), LocalDate.EPOCH));

  private Drafts() {}

  public static ReportDraft ofTheNeighbour() {
    return new ReportDraft(
        Channel.WEB,
        Optional.empty(),
        Optional.empty(),
        YesNo.YES,
        Optional.of(LAC_THUY),
        false,
        List.of(),
        account(),
        Optional.of(new Reporter(
            Personal.of(ReporterKind.NEIGHBOUR),
            Optional.of(Personal.of("Bác canary Tư")),
            Optional.of(Personal.of("+84912345678")),
            Personal.of(YesNo.YES))));
  }

  public static ReportDraft writtenBy(UUID operator, Instant heardAt) {
    return new ReportDraft(
        Channel.PHONE,
        Optional.of(heardAt),
        Optional.of(operator),
        YesNo.NO,
        Optional.empty(),
        true,
        List.of(),
        account(),
        Optional.empty());
  }

  public static Account account() {
    return new Account(
        Personal.of("Nghe bé canary khóc từ chiều qua"),
        Optional.of(Personal.of("cạnh chợ canary")),
        Optional.of(PlaceRole.NOW),
        new ChildConcerned(
            Optional.of(Personal.of("Bé canary An")),
            Optional.of(Personal.of(9)),
            Personal.of(Sex.FEMALE)),
        Personal.of(Set.of(Harm.VIO_PHYS, Harm.SEX_PROST_PORN)),
        Personal.of(Relation.STEP_PARENT),
        Personal.of(new Safety(YesNo.YES, YesNo.UNKNOWN, YesNo.NO, YesNo.NO)),
        Optional.empty());
  }

  public static Sending sending(String key, String what) {
    return Sending.of(Optional.empty(), Optional.of(key), JsonObject.of("concern", what));
  }
}
