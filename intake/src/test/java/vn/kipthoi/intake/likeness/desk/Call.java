package vn.kipthoi.intake.likeness.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.platform.privacy.Personal;

/** A call about a child, as an operator takes it down; made-up people. */
record Call(String child, int age, String place, UnitCode unit, String phone, String suspect) {

  static final UUID OPERATOR = UUID.fromString("0d8c5b9c-5a3a-4c39-8f5e-0a3f6c1d2e4b");

  Call in(UnitCode other) {
    return new Call(child, age, place, other, phone, suspect);
  }

  Call about(String other) {
    return new Call(other, age, place, unit, phone, suspect);
  }

  Call from(String other) {
    return new Call(child, age, place, unit, other, suspect);
  }

  Call at(String other) {
    return new Call(child, age, other, unit, phone, suspect);
  }

  ReportDraft heardAt(Instant at) {
    return new ReportDraft(
        Channel.PHONE,
        Optional.of(at),
        Optional.of(OPERATOR),
        YesNo.NO,
        Optional.of(unit),
        false,
        List.of(),
        account(),
        Optional.of(new Reporter(
            Personal.of(ReporterKind.NEIGHBOUR),
            Optional.empty(),
            Optional.of(Personal.of(phone)),
            Personal.of(YesNo.YES))));
  }

  private Account account() {
    return new Account(
        Personal.of("nghe tiếng trẻ khóc"),
        Optional.of(Personal.of(place)),
        Optional.empty(),
        new ChildConcerned(
            Optional.of(Personal.of(child)), Optional.of(Personal.of(age)), Personal.of(Sex.MALE)),
        Personal.of(Set.of()),
        Personal.of(Relation.FATHER),
        Personal.of(new Safety(YesNo.UNKNOWN, YesNo.UNKNOWN, YesNo.UNKNOWN, YesNo.UNKNOWN)),
        Optional.empty(),
        Optional.of(Personal.of(suspect)),
        Optional.empty());
  }
}
