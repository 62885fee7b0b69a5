package vn.kipthoi.routing.policy.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.Condition;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.Length;
import vn.kipthoi.routing.policy.PolicyRights.Refusal;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.policy.Warning;
import vn.kipthoi.routing.policy.WhenMissed;
import vn.kipthoi.routing.web.Names;

/** The things of policy by the names that people have for them. */
public record PolicyNames(PolicyWords words, Names units, Language language) {

  private static final Messages<TermWords> TERMS = Messages.load(TermWords.class);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietNam.ZONE);

  private TermWords terms() {
    return TERMS.in(language);
  }

  public String clock(ClockId clock) {
    return switch (clock) {
      case CALL_ANSWERED -> terms().callAnswered();
      case FIRST_LOOK -> terms().firstLook();
      case TRIAGE -> terms().triage();
      case DELIVERY -> terms().delivery();
      case ACKNOWLEDGE -> terms().acknowledge();
      case CHILD_SEEN -> terms().childSeen();
      case EMERGENCY -> terms().emergency();
      case POLICE -> terms().police();
      case SEPARATION -> terms().separation();
      case PLAN -> terms().plan();
      case APPROVAL -> terms().approval();
      case REVIEW -> terms().review();
      case FEEDBACK -> terms().feedback();
      case ESCALATION -> terms().escalation();
      case DATA_BREACH -> terms().dataBreach();
      case DATA_REQUEST -> terms().dataRequest();
    };
  }

  /** From what to what it runs. */
  public String span(ClockId clock) {
    return switch (clock) {
      case CALL_ANSWERED -> terms().callAnsweredSpan();
      case FIRST_LOOK -> terms().firstLookSpan();
      case TRIAGE -> terms().triageSpan();
      case DELIVERY -> terms().deliverySpan();
      case ACKNOWLEDGE -> terms().acknowledgeSpan();
      case CHILD_SEEN -> terms().childSeenSpan();
      case EMERGENCY -> terms().emergencySpan();
      case POLICE -> terms().policeSpan();
      case SEPARATION -> terms().separationSpan();
      case PLAN -> terms().planSpan();
      case APPROVAL -> terms().approvalSpan();
      case REVIEW -> terms().reviewSpan();
      case FEEDBACK -> terms().feedbackSpan();
      case ESCALATION -> terms().escalationSpan();
      case DATA_BREACH -> terms().dataBreachSpan();
      case DATA_REQUEST -> terms().dataRequestSpan();
    };
  }

  /** "12 giờ", "5 ngày làm việc". */
  public String length(Length length) {
    var days = Long.toString(length.amount());
    return switch (length.kind()) {
      case CLOCK_HOURS -> span(Duration.ofSeconds(length.amount()));
      case CLOCK_HOURS_OR_MORNING -> terms().orMorning(span(Duration.ofSeconds(length.amount())));
      case WORKING_DAYS -> terms().workingDays(days);
      case CALENDAR_DAYS -> terms().days(days);
      case CALENDAR_DAYS_OR_NEXT_OPEN -> terms().daysOrNextOpen(days);
    };
  }

  public String kind(Length.Kind kind) {
    return switch (kind) {
      case CLOCK_HOURS -> terms().kindHours();
      case CLOCK_HOURS_OR_MORNING -> terms().kindHoursOrMorning();
      case WORKING_DAYS -> terms().kindWorkingDays();
      case CALENDAR_DAYS -> terms().kindDays();
      case CALENDAR_DAYS_OR_NEXT_OPEN -> terms().kindDaysOrNextOpen();
    };
  }

  public String span(Duration time) {
    return LengthText.typed(time, words);
  }

  /** "Gấp, khi áp dụng 12 giờ của luật". */
  public String place(Allowance.Place place) {
    return place.condition() == Condition.ALWAYS
        ? priority(place.priority())
        : terms().placeLabel(priority(place.priority()), condition(place.condition()));
  }

  public String condition(Condition condition) {
    return switch (condition) {
      case ALWAYS -> terms().always();
      case DANGER -> terms().danger();
      case TWELVE_HOURS -> terms().twelveHours();
      case CRIME_SIGN -> terms().crimeSign();
    };
  }

  public String warnings(List<Warning> warnings) {
    return warnings.stream()
        .map(warning -> switch (warning) {
          case Warning.AtPercent(var percent) -> percent + " %";
          case Warning.AfterHours(var hours) -> words.typedHours(Integer.toString(hours));
          case Warning.OnDay(var day) -> terms().onDay(Integer.toString(day));
        })
        .collect(Collectors.joining(", "));
  }

  public String whenMissed(WhenMissed missed) {
    return switch (missed) {
      case HOTLINE_DESK -> terms().toHotlineDesk();
      case NEXT_RUNG -> terms().toNextRung();
      case NEXT_RUNG_PROVINCE_AND_HOTLINE -> terms().toNextRungProvinceAndHotline();
      case LEADER -> terms().toLeader();
      case ADMINISTRATORS -> terms().toAdministrators();
    };
  }

  /** The basis as it stands in the law's own words; the usual abbreviations in Vietnamese. */
  public String basis(String source) {
    return language == Language.EN ? source : BasisText.inVietnamese(source);
  }

  public String rung(Rung rung) {
    return units.rung(rung);
  }

  /** "lãnh đạo, Xã Lạc Thủy". */
  public String asked(Rung rung, UnitCode unit) {
    return units.asked(rung, unit);
  }

  public String unit(UnitCode unit) {
    return unit.equals(UnitCode.NATION) ? terms().theCountry() : units.unit(unit);
  }

  public String priority(Priority priority) {
    return units.priority(priority);
  }

  /** "ngay: nhóm bảo vệ trẻ em", "sau 5 phút: lãnh đạo": when each rung is told. */
  public String told(List<Step> steps, Step step) {
    var waited = steps.stream()
        .filter(before -> before.place() < step.place())
        .map(Step::within)
        .reduce(Duration.ZERO, Duration::plus);
    return waited.isZero()
        ? terms().toldAtOnce(rung(step.rung()))
        : terms().toldAfter(span(waited), rung(step.rung()));
  }

  public String state(Filed.State state) {
    return switch (state) {
      case DRAFT -> terms().isDraft();
      case SUBMITTED -> words.isSubmitted();
      case APPROVED -> terms().isApproved();
      case REFUSED -> terms().isRefused();
    };
  }

  public String refusal(Refusal why) {
    return switch (why) {
      case NOT_A_CHECKER -> terms().notAChecker();
      case MADE_IT -> words.madeIt();
      case NOT_SUBMITTED -> terms().notSubmitted();
      case CHECKED_ALREADY -> words.checkedAlready();
    };
  }

  public String dayKind(CalendarDay.Kind kind) {
    return switch (kind) {
      case OFF -> terms().dayOff();
      case COMPENSATION -> terms().dayCompensation();
      case SWAPPED_OFF -> terms().daySwapped();
      case CLOSURE -> terms().dayClosure();
      case WORKING -> terms().dayWorking();
      case UNCONFIRMED -> terms().dayUnconfirmed();
    };
  }

  public String dayName(CalendarDay day) {
    return language == Language.EN ? day.english() : day.vietnamese();
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  public String moment(Instant at) {
    return MOMENT.format(at);
  }
}
