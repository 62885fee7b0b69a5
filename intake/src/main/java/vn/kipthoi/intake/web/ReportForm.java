package vn.kipthoi.intake.web;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.PlaceRole;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.likeness.SpokenPhone;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.FieldErrors;

/**
 * Reads a report as it was sent, by a program or from a page, and finds everything that is wrong with
 * it. Only a wrong type, an unknown word or a missing story is wrong; being unsure never is.
 */
final class ReportForm {

  static final int LONGEST_CONCERN = 10_000;
  static final int LONGEST_PLACE = 500;
  static final int LONGEST_NAME = 120;
  static final String KEEP_FROM = "keepFrom";
  private static final int LONGEST_MUST_NOT_KNOW = 500;
  private static final int MOST_KEPT_FROM = 20;
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_CODE = 10;
  private static final int OLDEST_CHILD = 17;

  /** Clocks of machines differ by so much, and nobody should be refused for it. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

  private static final Duration LONGEST_AGO = Duration.ofDays(366);

  private final Whereabouts whereabouts;
  private final FormWords words;
  private final Instant now;
  private final boolean halfTyped;
  private final FieldErrors errors = new FieldErrors();

  ReportForm(Whereabouts whereabouts, FormWords words, Instant now) {
    this(whereabouts, words, now, false);
  }

  private ReportForm(Whereabouts whereabouts, FormWords words, Instant now, boolean halfTyped) {
    this.whereabouts = whereabouts;
    this.words = words;
    this.now = now;
    this.halfTyped = halfTyped;
  }

  /** For a report that is being typed: what is not there yet, or not whole, is no mistake. */
  static ReportForm halfTyped(Whereabouts whereabouts, FormWords words, Instant now) {
    return new ReportForm(whereabouts, words, now, true);
  }

  /** What was wrong, after {@link #read}. */
  FieldErrors errors() {
    return errors;
  }

  /** @param operator the account of an operator, who alone may say when and how it was heard */
  ReportDraft read(JsonObject sent, Optional<UUID> operator) {
    var fields = Fields.of(sent, errors, words);
    var place = fields.inside("place");
    var suspect = fields.inside("suspect");
    var relation = suspect.coded("relation", Relation.class).orElse(Relation.UNKNOWN);
    var suspectName = suspect.text("name", LONGEST_NAME);
    suspect.nothingElse();
    var channel = fields.coded("channel", Channel.class);
    var heardAt = fields.instant("heardAt").flatMap(heard -> plausible(fields, heard));
    var unit = unit(place);
    var official = fields.flag("concernsOfficial");
    var mustNotKnow = fields.text("mustNotKnow", LONGEST_MUST_NOT_KNOW);
    var keptFrom = keptFrom(fields, operator);
    var draft = new ReportDraft(
        operator.isPresent() ? channel.orElse(Channel.PHONE) : Channel.WEB,
        operator.isPresent() ? heardAt : Optional.empty(),
        operator,
        fields.yesNo("dangerNow"),
        unit,
        official
            || relation == Relation.OFFICIAL
            || (mustNotKnow.isPresent() && keptFrom.isEmpty()),
        keptFrom,
        account(
            fields,
            place,
            relation,
            suspectName,
            mustNotKnow,
            operator.isPresent() ? Optional.empty() : heardAt),
        reporter(fields.inside("reporter")),
        RaisedForm.read(fields.inside("raised"), words, operator.isPresent()));
    place.nothingElse();
    fields.nothingElse();
    return draft;
  }

  private Account account(
      Fields fields,
      Fields place,
      Relation suspect,
      Optional<Personal<String>> suspectName,
      Optional<Personal<String>> mustNotKnow,
      Optional<Instant> saidHeardAt) {
    return new Account(
        concern(fields),
        placeText(place),
        place.coded("where", PlaceRole.class),
        child(fields.inside("child")),
        Personal.of(fields.several("harms", Harm.class)),
        Personal.of(suspect),
        Personal.of(safety(fields.inside("safety"))),
        saidHeardAt,
        suspectName,
        mustNotKnow);
  }

  /** Who is meant is for the desk to find out: anybody else says it in their own words. */
  private List<KeptFrom> keptFrom(Fields fields, Optional<UUID> operator) {
    var named = fields.keptFrom(KEEP_FROM, MOST_KEPT_FROM);
    return operator.isPresent() || named.isEmpty()
        ? named
        : fields.<List<KeptFrom>>wrong(KEEP_FROM, words.keepFromByDesk()).orElse(List.of());
  }

  private Personal<String> concern(Fields fields) {
    var before = errors.all().size();
    return fields
        .text("concern", LONGEST_CONCERN)
        .or(() -> !halfTyped && before == errors.all().size()
            ? fields.wrong("concern", words.concernMissing())
            : Optional.empty())
        .orElseGet(() -> Personal.of(""));
  }

  private Optional<Personal<String>> placeText(Fields place) {
    var before = errors.all().size();
    var text = place.text("text", LONGEST_PLACE);
    if (!halfTyped && text.isEmpty() && before == errors.all().size() && !place.has("unitCode")) {
      return place.wrong("text", words.placeMissing());
    }
    return text;
  }

  private Optional<UnitCode> unit(Fields place) {
    return place
        .text("unitCode", LONGEST_CODE)
        .map(text -> text.revealFor(Purpose.ROUTING))
        .flatMap(text -> UnitCode.parse(text)
            .filter(code -> whereabouts.today(code).isPresent())
            .or(() -> place.wrong("unitCode", words.unitUnknown())));
  }

  private Optional<Instant> plausible(Fields fields, Instant heard) {
    if (heard.isAfter(now.plus(CLOCKS_DIFFER))) {
      return fields.wrong("heardAt", words.heardInFuture());
    }
    return heard.isBefore(now.minus(LONGEST_AGO))
        ? fields.wrong("heardAt", words.heardTooLongAgo())
        : Optional.of(heard);
  }

  private ChildConcerned child(Fields child) {
    var read = new ChildConcerned(
        child.text("name", LONGEST_NAME),
        child.whole("age", 0, OLDEST_CHILD, words.ageOutside()).map(Personal::of),
        Personal.of(child.coded("sex", Sex.class).orElse(Sex.UNKNOWN)));
    child.nothingElse();
    return read;
  }

  private static Safety safety(Fields safety) {
    var read = new Safety(
        safety.yesNo("abuserNear"),
        safety.yesNo("injured"),
        safety.yesNo("safeTonight"),
        safety.yesNo("selfHarm"));
    safety.nothingElse();
    return read;
  }

  /** Empty when nothing was said of who reports. */
  private Optional<Reporter> reporter(Fields reporter) {
    var kind = reporter.coded("kind", ReporterKind.class);
    var name = reporter.text("name", LONGEST_NAME);
    var phone = reporter.text("phone", LONGEST_PHONE).flatMap(written -> phone(reporter, written));
    var safeToCall = reporter.yesNoOrFlag("safeToCall");
    reporter.nothingElse();
    if (kind.isEmpty() && name.isEmpty() && phone.isEmpty() && safeToCall == YesNo.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(new Reporter(
        Personal.of(kind.orElse(ReporterKind.UNKNOWN)), name, phone, Personal.of(safeToCall)));
  }

  private Optional<Personal<String>> phone(Fields reporter, Personal<String> written) {
    return SpokenPhone.canonical(written.revealFor(Purpose.CONTACTING))
        .map(Personal::of)
        .or(() -> halfTyped ? Optional.empty() : reporter.wrong("phone", words.phoneInvalid()));
  }
}
