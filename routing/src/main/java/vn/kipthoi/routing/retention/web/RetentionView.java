package vn.kipthoi.routing.retention.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.retention.Erasure;
import vn.kipthoi.routing.retention.Forecast;
import vn.kipthoi.routing.retention.LegalHold;
import vn.kipthoi.routing.retention.LegalHold.Ground;
import vn.kipthoi.routing.retention.Period;
import vn.kipthoi.routing.retention.RecordKind;
import vn.kipthoi.routing.retention.web.RetentionRoom.Reading;

/** What the page of retention shows. */
public record RetentionView(
    Page page,
    RetentionWords words,
    Viewer viewer,
    Reading reading,
    boolean mayChange,
    String said,
    Sent typed,
    FieldErrors errors) {

  private static final int YEAR = 12;

  public List<Forecast> forecasts() {
    return reading.forecasts();
  }

  public List<Period> drafts() {
    return reading.periods().drafts();
  }

  public Forecast ahead(Period draft) {
    return reading.drafted().get(drafts().indexOf(draft));
  }

  public Forecast inForce(Period draft) {
    return reading.forecasts().get(draft.kind().ordinal());
  }

  public List<Period> coming() {
    return reading.periods().coming(reading.today());
  }

  public List<LegalHold> holds() {
    return reading.holds();
  }

  public List<Erasure> went() {
    return reading.went();
  }

  public boolean isTheirs(Period draft) {
    return draft.madeBy().equals(viewer.accountId());
  }

  public String kind(RecordKind kind) {
    return switch (kind) {
      case CASE -> words.caseKind();
      case SCREENED_OUT -> words.screenedOut();
      case NON_CASE -> words.nonCase();
      case REPLY -> words.reply();
      case TEXT -> words.text();
      case CALL_DRAFT -> words.callDraft();
    };
  }

  public String counts(RecordKind kind) {
    return switch (kind) {
      case CASE -> words.caseCounts();
      case SCREENED_OUT, NON_CASE -> words.otherCounts();
      case REPLY, TEXT -> words.recordCounts();
      case CALL_DRAFT -> words.draftCounts();
    };
  }

  public String length(int months) {
    return months % YEAR == 0 ? words.years(months / YEAR) : words.months(months);
  }

  public String source(RecordKind kind) {
    return reading
        .periods()
        .inForce(kind, reading.today())
        .map(one -> one.source() + " (" + words.since(day(one.from())) + ")")
        .orElseGet(words::shipped);
  }

  /** Whether nobody has decided about some kind yet. */
  public boolean someShipped() {
    return Arrays.stream(RecordKind.values())
        .anyMatch(kind -> reading.periods().inForce(kind, reading.today()).isEmpty());
  }

  public String comes(Period period) {
    return words.comes(length(period.months()), day(period.from()));
  }

  public String ground(Ground ground) {
    return switch (ground) {
      case COURT -> words.court();
      case INSPECTION -> words.inspection();
      case COMPLAINT -> words.complaint();
      case REQUEST -> words.request();
      case OTHER -> words.other();
    };
  }

  public String month(YearMonth month) {
    return month.getMonthValue() + "/" + month.getYear();
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }

  public List<Choice> kinds() {
    return Arrays.stream(RecordKind.values())
        .map(one -> Choice.of(one.word(), kind(one)))
        .toList();
  }

  public List<Choice> grounds() {
    return Arrays.stream(Ground.values())
        .map(one -> Choice.of(one.word(), ground(one)))
        .toList();
  }

  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.text(name)).error(errors.at(name));
  }

  public Field from() {
    var earliest = reading.today().plusDays(Period.NOTICE_DAYS).toString();
    var chosen = typed.text("from");
    return field("from", words.fromField())
        .type("date")
        .hint(words.fromHint())
        .value(chosen.isEmpty() ? earliest : chosen);
  }

  /** Names this sending, so that a double click is one. */
  public String sending() {
    return UUID.randomUUID().toString();
  }

  public String here(String go) {
    return page.href(RetentionPages.PATH + go);
  }
}
