package vn.kipthoi.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.platform.privacy.Personal;

/**
 * What was told about a child: everything of a report that is sealed under its content key.
 *
 * @param concern in the reporter's or the operator's own words
 * @param place as it was said, for the team that has to find the door
 * @param placeRole what that place is to the child
 * @param suspect what whoever harms is to the child
 * @param saidHeardAt when somebody who is not signed in says it was heard; no clock starts from it
 * @param suspectName how whoever harms is called, where it was said
 * @param mustNotKnow which officials must not know of it, in the reporter's own words; for the
 *     hotline's desk alone
 */
public record Account(
    Personal<String> concern,
    Optional<Personal<String>> place,
    Optional<PlaceRole> placeRole,
    ChildConcerned child,
    Personal<Set<Harm>> harms,
    Personal<Relation> suspect,
    Personal<Safety> safety,
    Optional<Instant> saidHeardAt,
    Optional<Personal<String>> suspectName,
    Optional<Personal<String>> mustNotKnow) {

  /** Of whoever harms no name was said, and of nobody that they must not know. */
  public Account(
      Personal<String> concern,
      Optional<Personal<String>> place,
      Optional<PlaceRole> placeRole,
      ChildConcerned child,
      Personal<Set<Harm>> harms,
      Personal<Relation> suspect,
      Personal<Safety> safety,
      Optional<Instant> saidHeardAt) {
    this(
        concern,
        place,
        placeRole,
        child,
        harms,
        suspect,
        safety,
        saidHeardAt,
        Optional.empty(),
        Optional.empty());
  }
}
