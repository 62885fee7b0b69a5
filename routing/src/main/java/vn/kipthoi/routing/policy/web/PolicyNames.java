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

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietNam.ZONE);

  public String clock(ClockId clock) {
    return switch (clock) {
      case CALL_ANSWERED -> words.callAnswered();
      case FIRST_LOOK -> words.firstLook();
      case TRIAGE -> words.triage();
      case DELIVERY -> words.delivery();
      case ACKNOWLEDGE -> words.acknowledge();
      case CHILD_SEEN -> words.childSeen();
      case EMERGENCY -> words.emergency();
      case POLICE -> words.police();
      case SEPARATION -> words.separation();
      case PLAN -> words.plan();
      case APPROVAL -> words.approval();
      case REVIEW -> words.review();
      case FEEDBACK -> words.feedback();
      case ESCALATION -> words.escalation();
      case DATA_BREACH -> words.dataBreach();
      case DATA_REQUEST -> words.dataRequest();
    };
  }

  /** From what to what it runs. */
  public String span(ClockId clock) {
    return switch (clock) {
      case CALL_ANSWERED -> words.callAnsweredSpan();
      case FIRST_LOOK -> words.firstLookSpan();
      case TRIAGE -> words.triageSpan();
      case DELIVERY -> words.deliverySpan();
      case ACKNOWLEDGE -> words.acknowledgeSpan();
      case CHILD_SEEN -> words.childSeenSpan();
      case EMERGENCY -> words.emergencySpan();
      case POLICE -> words.policeSpan();
      case SEPARATION -> words.separationSpan();
      case PLAN -> words.planSpan();
      case APPROVAL -> words.approvalSpan();
      case REVIEW -> words.reviewSpan();
      case FEEDBACK -> words.feedbackSpan();
      case ESCALATION -> words.escalationSpan();
      case DATA_BREACH -> words.dataBreachSpan();
      case DATA_REQUEST -> words.dataRequestSpan();
    };
  }

  /** "12 giờ", "5 ngày làm việc". */
  public String length(Length length) {
    var days = Long.toString(length.amount());
    return switch (length.kind()) {
      case CLOCK_HOURS -> span(Duration.ofSeconds(length.amount()));
      case CLOCK_HOURS_OR_MORNING -> words.orMorning(span(Duration.ofSeconds(length.amount())));
      case WORKING_DAYS -> words.workingDays(days);
      case CALENDAR_DAYS -> words.days(days);
      case CALENDAR_DAYS_OR_NEXT_OPEN -> words.daysOrNextOpen(days);
    };
  }

  public String kind(Length.Kind kind) {
    return switch (kind) {
      case CLOCK_HOURS -> words.kindHours();
      case CLOCK_HOURS_OR_MORNING -> words.kindHoursOrMorning();
      case WORKING_DAYS -> words.kindWorkingDays();
      case CALENDAR_DAYS -> words.kindDays();
      case CALENDAR_DAYS_OR_NEXT_OPEN -> words.kindDaysOrNextOpen();
    };
  }

  public String span(Duration time) {
    return LengthText.typed(time, words);
  }

  /** "Gấp, khi áp dụng 12 giờ của luật". */
  public String place(Allowance.Place place) {
    return place.condition() == Condition.ALWAYS
        ? priority(place.priority())
        : words.placeLabel(priority(place.priority()), condition(place.condition()));
  }

  public String condition(Condition condition) {
    return switch (condition) {
      case ALWAYS -> words.always();
      case DANGER -> words.danger();
      case TWELVE_HOURS -> words.twelveHours();
      case CRIME_SIGN -> words.crimeSign();
    };
  }

  public String warnings(List<Warning> warnings) {
    return warnings.stream()
        .map(warning -> switch (warning) {
          case Warning.AtPercent(var percent) -> percent + " %";
          case Warning.AfterHours(var hours) -> words.typedHours(Integer.toString(hours));
          case Warning.OnDay(var day) -> words.onDay(Integer.toString(day));
        })
        .collect(Collectors.joining(", "));
  }

  public String whenMissed(WhenMissed missed) {
    return switch (missed) {
      case HOTLINE_DESK -> words.toHotlineDesk();
      case NEXT_RUNG -> words.toNextRung();
      case NEXT_RUNG_PROVINCE_AND_HOTLINE -> words.toNextRungProvinceAndHotline();
      case LEADER -> words.toLeader();
      case ADMINISTRATORS -> words.toAdministrators();
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
    return unit.equals(UnitCode.NATION) ? words.theCountry() : units.unit(unit);
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
        ? words.toldAtOnce(rung(step.rung()))
        : words.toldAfter(span(waited), rung(step.rung()));
  }

  public String state(Filed.State state) {
    return switch (state) {
      case DRAFT -> words.isDraft();
      case SUBMITTED -> words.isSubmitted();
      case APPROVED -> words.isApproved();
      case REFUSED -> words.isRefused();
    };
  }

  public String refusal(Refusal why) {
    return switch (why) {
      case NOT_A_CHECKER -> words.notAChecker();
      case MADE_IT -> words.madeIt();
      case NOT_SUBMITTED -> words.notSubmitted();
      case CHECKED_ALREADY -> words.checkedAlready();
    };
  }

  public String dayKind(CalendarDay.Kind kind) {
    return switch (kind) {
      case OFF -> words.dayOff();
      case COMPENSATION -> words.dayCompensation();
      case SWAPPED_OFF -> words.daySwapped();
      case CLOSURE -> words.dayClosure();
      case WORKING -> words.dayWorking();
      case UNCONFIRMED -> words.dayUnconfirmed();
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
