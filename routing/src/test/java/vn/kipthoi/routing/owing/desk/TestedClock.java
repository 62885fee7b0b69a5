package vn.kipthoi.routing.owing.desk;

import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.SISTER;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.Milestone;

/** A clock, what starts and stops it, and the moments that it is to keep. */
enum TestedClock {
  FIRST_LOOK("first-look", "2026-11-23T02:05:00Z", "hotline", "02:02:30", "02:04:00") {
    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.OPENED);
    }
  },
  TRIAGE("triage", "2026-11-23T02:11:00Z", "hotline", "02:06:00", "02:09:00") {
    @Override
    List<Milestone> starts() {
      return List.of(Milestone.OPENED);
    }

    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.TRIAGED);
    }
  },
  DELIVERY("delivery", "2026-11-23T02:05:00Z", "hotline", "02:02:30", "02:04:00") {
    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.DELIVERED);
    }
  },
  ACKNOWLEDGE("acknowledge", "2026-11-23T02:05:00Z", "leader", "02:02:30", "02:04:00"),
  CHILD_SEEN("child-seen", "2026-11-23T04:00:00Z", "leader", "03:00:00", "03:36:00") {
    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.CHILD_SEEN);
    }
  },
  EMERGENCY(
      "emergency",
      "2026-11-23T14:00:00Z",
      "leader province hotline",
      "08:00:00",
      "11:00:00",
      "13:00:00") {
    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.EMERGENCY_DECIDED);
    }
  },
  POLICE("police", "2026-11-23T02:30:00Z", "leader", "02:15:00", "02:24:00") {
    @Override
    List<Milestone> starts() {
      return List.of(Milestone.CRIME_SIGN);
    }

    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.POLICE_TOLD);
    }
  },
  SEPARATION(
      "separation",
      "2026-12-08T17:00:00Z",
      "leader province hotline",
      "2026-12-03T00:00:00Z",
      "2026-12-06T00:00:00Z") {
    @Override
    List<Milestone> starts() {
      return List.of(Milestone.SEPARATION_BEGUN);
    }

    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.SEPARATION_ENDED);
    }
  },
  PLAN("plan", "2026-11-30T17:00:00Z", "leader", "2026-11-25T21:30:00Z", "2026-11-27T14:00:00Z") {
    @Override
    List<Milestone> starts() {
      return List.of(Milestone.ASSESSED);
    }

    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.PLAN_SUBMITTED);
    }
  },
  APPROVAL(
      "approval",
      "2026-11-25T17:00:00Z",
      "leader",
      "2026-11-24T09:30:00Z",
      "2026-11-25T04:24:00Z") {
    @Override
    List<Milestone> starts() {
      return List.of(Milestone.PLAN_SUBMITTED);
    }

    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.PLAN_APPROVED);
    }
  },
  REVIEW(
      "review", "2026-12-07T17:00:00Z", "leader", "2026-11-30T09:30:00Z", "2026-12-04T18:48:00Z") {
    @Override
    List<Milestone> starts() {
      return List.of(Milestone.PLAN_APPROVED);
    }

    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.REVIEWED);
    }
  },
  FEEDBACK(
      "feedback",
      "2026-11-30T17:00:00Z",
      "leader",
      "2026-11-25T21:30:00Z",
      "2026-11-27T14:00:00Z") {
    @Override
    Optional<Milestone> stop() {
      return Optional.of(Milestone.FEEDBACK_GIVEN);
    }
  },
  ESCALATION("escalation", "2026-11-23T04:15:00Z", "district", "04:07:30", "04:12:00"),
  HANDOVER("handover", "2026-11-23T02:05:00Z", "leader", "02:02:30", "02:04:00"),
  RESIDENCE("residence", "2026-11-23T02:05:00Z", "leader", "02:02:30", "02:04:00"),
  QUESTION("question", "2026-11-23T02:15:00Z", "hotline", "02:07:30", "02:12:00");

  private final String word;
  private final Instant due;
  private final String rungs;
  private final String warnings;

  TestedClock(String word, String due, String rungs, String... warnings) {
    this.word = word;
    this.due = Instant.parse(due);
    this.rungs = rungs;
    this.warnings = String.join(" ", warnings);
  }

  /** Who is told when it is missed, the rung that is asked first. */
  List<String> rungs() {
    return List.of(rungs.split(" "));
  }

  /** When it warns; a time alone is of the first day. */
  List<Instant> warnings() {
    return Arrays.stream(warnings.split(" "))
        .map(moment -> Instant.parse(moment.endsWith("Z") ? moment : "2026-11-23T" + moment + "Z"))
        .toList();
  }

  String word() {
    return word;
  }

  Instant due() {
    return due;
  }

  /** What is reached at the start, beside the reception. */
  List<Milestone> starts() {
    return List.of();
  }

  /** What stops it; empty where somebody's answer does. */
  Optional<Milestone> stop() {
    return Optional.empty();
  }

  /** Another unit than the one that has the case is asked. */
  boolean isAskedOfOthers() {
    return this == HANDOVER || this == RESIDENCE || this == QUESTION;
  }

  UnitCode asked() {
    return this == QUESTION ? PROVINCE : SISTER;
  }
}
