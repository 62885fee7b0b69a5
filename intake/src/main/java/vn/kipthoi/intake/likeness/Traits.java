package vn.kipthoi.intake.likeness;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/**
 * What of a report can be compared with another: read out of its words once, and never shown.
 *
 * @param birthYear as the age that was told has it; an estimate
 * @param phone of whoever reports, in E.164; empty when whoever compares may not know of it
 * @param communes of today; several when one of them is meant, none when only more is known
 * @param hamlets and streets and houses, as {@link Hamlets} reads them
 */
public record Traits(
    List<Name> child,
    Optional<Integer> birthYear,
    Sex sex,
    Optional<String> phone,
    Set<UnitCode> communes,
    Set<String> hamlets,
    Relation suspect,
    List<Name> suspectNames,
    Instant heardAt) {

  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  public Traits {
    child = List.copyOf(child);
    communes = Set.copyOf(communes);
    hamlets = Set.copyOf(hamlets);
    suspectNames = List.copyOf(suspectNames);
  }

  /** @param communes those of today that the place of the report comes to */
  public static Traits of(
      Account account, Optional<Personal<String>> phone, Set<UnitCode> communes, Instant heardAt) {
    var child = account.child();
    return new Traits(
        names(child.name(), NameWords::beforeAChild),
        child.age().map(age -> year(heardAt) - age.revealFor(Purpose.MATCHING)),
        child.sex().revealFor(Purpose.MATCHING),
        phone.map(number -> number.revealFor(Purpose.MATCHING)),
        communes,
        account
            .place()
            .map(place -> Hamlets.in(place.revealFor(Purpose.MATCHING)))
            .orElse(Set.of()),
        account.suspect().revealFor(Purpose.MATCHING),
        names(account.suspectName(), NameWords::beforeAnAdult),
        heardAt);
  }

  /** They are about people. */
  @Override
  public String toString() {
    return "‹traits›";
  }

  private static List<Name> names(Optional<Personal<String>> told, Name.Before before) {
    return told.map(name -> Name.read(name.revealFor(Purpose.MATCHING), before)).orElse(List.of());
  }

  private static int year(Instant at) {
    return at.atZone(HOME).getYear();
  }
}
