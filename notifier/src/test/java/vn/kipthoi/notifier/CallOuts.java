package vn.kipthoi.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.store.AlertStore.Planned;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Rung;

/** Call-outs for tests: of the team of Xã Lạc Thủy unless they say otherwise. */
public final class CallOuts {

  private CallOuts() {}

  public static CallOut ofTheTeam(Priority priority, Instant dueAt, Person... people) {
    return of(number(), "team", 0, priority, dueAt, people);
  }

  /** The same case, one rung up. */
  public static CallOut above(CallOut below, String rung, Instant dueAt, Person... people) {
    var step = below.deadline().step() + 1;
    var next = of(below.caseNumber(), rung, step, below.priority(), dueAt, people);
    return withCase(next, below.deadline().caseId());
  }

  public static CallOut of(
      CaseNumber number,
      String rung,
      int step,
      Priority priority,
      Instant dueAt,
      Person... people) {
    var deadline =
        new DeadlineRef(UUID.randomUUID(), new CaseId(UUID.randomUUID()), "acknowledge", step, 0);
    return new CallOut(
        deadline,
        number,
        new Rung(rung),
        new UnitCode("05392"),
        new UnitCode("05392"),
        priority,
        dueAt,
        ids(people));
  }

  /** Everybody called is told by text, at once. */
  public static List<Planned> byText(CallOut callOut) {
    return callOut.people().stream()
        .map(person -> new Planned(person, Channel.SMS, Optional.of(Duration.ZERO)))
        .toList();
  }

  private static CallOut withCase(CallOut callOut, CaseId caseId) {
    var was = callOut.deadline();
    var deadline = new DeadlineRef(was.id(), caseId, was.clock(), was.step(), was.round());
    return new CallOut(
        deadline,
        callOut.caseNumber(),
        callOut.rung(),
        callOut.unit(),
        callOut.commune(),
        callOut.priority(),
        callOut.dueAt(),
        callOut.people());
  }

  private static CaseNumber number() {
    return CaseNumber.draw(RandomGenerator.getDefault());
  }

  private static List<UUID> ids(Person... people) {
    return Arrays.stream(people).map(Person::id).toList();
  }
}
