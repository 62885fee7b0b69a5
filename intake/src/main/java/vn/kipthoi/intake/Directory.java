package vn.kipthoi.intake;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The administrative units of Viet Nam as they stand on one day, with all that was before and what
 * came of it. Immutable and in memory: every question is answered at once.
 */
public final class Directory {

  private static final Comparator<AdministrativeUnit> BY_CODE_THEN_DAY =
      comparing(AdministrativeUnit::code).thenComparing(unit -> unit.validity().from());

  private final LocalDate day;
  private final DirectoryRecords records;
  private final List<AdministrativeUnit> inOrder;
  private final Map<UnitCode, List<AdministrativeUnit>> byCode;
  private final Map<UnitCode, List<AdministrativeUnit>> byParent;
  private final Map<UnitCode, List<Succession>> byFormer;
  private final Map<UnitCode, List<Succession>> bySuccessor;

  public Directory(DirectoryRecords records, LocalDate day) {
    this.day = day;
    this.records = records;
    inOrder = records.units().stream().sorted(BY_CODE_THEN_DAY).toList();
    byCode = inOrder.stream().collect(groupingBy(AdministrativeUnit::code));
    byParent =
        inOrder.stream().filter(this::inForce).collect(groupingBy(AdministrativeUnit::parent));
    byFormer = records.successions().stream().collect(groupingBy(Succession::former));
    bySuccessor = records.successions().stream().collect(groupingBy(Succession::successor));
  }

  /** The same records on another day. */
  public Directory on(LocalDate other) {
    return new Directory(records, other);
  }

  public LocalDate day() {
    return day;
  }

  public DirectoryRecords records() {
    return records;
  }

  /** The unit that has this code today; empty when none has. */
  public Optional<AdministrativeUnit> find(UnitCode code) {
    return find(code, day);
  }

  /** The unit that had this code on that day; empty when none had. */
  public Optional<AdministrativeUnit> find(UnitCode code, LocalDate on) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(unit -> unit.validity().covers(on))
        .findFirst();
  }

  /**
   * The unit itself and everything above it today, the nation last: commune, supervising area,
   * province, Viet Nam. Empty when no unit has this code today.
   */
  public List<AdministrativeUnit> ancestors(UnitCode code) {
    return ancestors(code, day);
  }

  /** As {@link #ancestors(UnitCode)}, on a day of the past. */
  public List<AdministrativeUnit> ancestors(UnitCode code, LocalDate on) {
    var upwards = new ArrayList<AdministrativeUnit>();
    for (var next = find(code, on); next.isPresent(); next = above(next.get(), on)) {
      upwards.add(next.get());
    }
    return List.copyOf(upwards);
  }

  private Optional<AdministrativeUnit> above(AdministrativeUnit unit, LocalDate on) {
    return unit.parent().equals(unit.code()) ? Optional.empty() : find(unit.parent(), on);
  }

  /** The units right below this one today, by code. */
  public List<AdministrativeUnit> within(UnitCode parent) {
    return byParent.getOrDefault(parent, List.of()).stream()
        .filter(unit -> !unit.code().equals(parent))
        .toList();
  }

  /** All communes, wards and special zones of today, by code. */
  public List<AdministrativeUnit> communes() {
    return today(UnitLevel.COMMUNE);
  }

  /** All supervising areas of today, by code. */
  public List<AdministrativeUnit> areas() {
    return today(UnitLevel.AREA);
  }

  public List<AdministrativeUnit> provinces() {
    return today(UnitLevel.PROVINCE);
  }

  /** What came right after a unit that has ended; empty for one still in force. */
  public List<Succession> successors(AdministrativeUnit former) {
    return byFormer.getOrDefault(former.code(), List.of()).stream()
        .filter(succession -> succession.on().equals(former.validity().until()))
        .toList();
  }

  /** What a unit was made of when it began. */
  public List<Succession> predecessors(AdministrativeUnit successor) {
    return bySuccessor.getOrDefault(successor.code(), List.of()).stream()
        .filter(succession -> succession.on().equals(successor.validity().from()))
        .toList();
  }

  private List<AdministrativeUnit> today(UnitLevel level) {
    return inOrder.stream()
        .filter(unit -> unit.level() == level)
        .filter(this::inForce)
        .toList();
  }

  private boolean inForce(AdministrativeUnit unit) {
    return unit.validity().covers(day);
  }
}
