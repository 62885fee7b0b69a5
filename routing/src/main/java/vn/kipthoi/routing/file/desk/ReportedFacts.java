package vn.kipthoi.routing.file.desk;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.PlaceRole;
import vn.kipthoi.intake.Report;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.file.AnswerValue;
import vn.kipthoi.routing.file.AnswerValue.Rows;
import vn.kipthoi.routing.file.AnswerValue.Said;
import vn.kipthoi.routing.file.FormCheck;

/** What a report says, as first answers of form 01. Who reported is not among it. */
final class ReportedFacts {

  private final Report report;

  ReportedFacts(Report report) {
    this.report = report;
  }

  Optional<AnswerValue> say(String source) {
    var account = report.account();
    var child = account.child();
    return switch (source) {
      case "report.channel" -> said(report.channel().word());
      case "report.heardAt" -> said(heardAt());
      case "report.concern" -> said(shown(account.concern()));
      case "report.child.name" -> child.name().flatMap(name -> said(shown(name)));
      case "report.child.age" -> child.age().flatMap(age -> said(shown(age).toString()));
      case "report.child.sex" -> said(shown(child.sex()).word());
      case "report.place" -> place(PlaceRole.EVENT, true);
      case "report.place.now" -> place(PlaceRole.NOW, false);
      case "report.place.home" -> place(PlaceRole.HOME, false);
      case "report.harms" -> harms();
      default -> Optional.empty();
    };
  }

  private String heardAt() {
    return LocalDateTime.ofInstant(report.heardAt(), FormCheck.VIET_NAM)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private Optional<AnswerValue> place(PlaceRole role, boolean alsoUnsaid) {
    var account = report.account();
    var is = account.placeRole().map(role::equals).orElse(alsoUnsaid);
    return account.place().filter(place -> is).flatMap(place -> said(shown(place)));
  }

  private Optional<AnswerValue> harms() {
    var rows = shown(report.account().harms()).stream()
        .map(harm -> harm.word())
        .sorted()
        .map(word -> row(word))
        .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Rows(rows));
  }

  /** What was told is a suspicion; whether it happened already is for the one who writes to say. */
  private static Map<String, String> row(String harm) {
    var row = new LinkedHashMap<String, String>();
    row.put("harm", harm);
    row.put("stage", "suspected");
    return row;
  }

  private static Optional<AnswerValue> said(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new Said(text));
  }

  private static <T> T shown(Personal<T> personal) {
    return personal.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
  }
}
