package vn.kipthoi.routing.file.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.Birth;
import vn.kipthoi.routing.file.PersonName;
import vn.kipthoi.routing.file.PersonRole;
import vn.kipthoi.routing.file.RelationKind;
import vn.kipthoi.routing.file.SpokenLanguage;

/**
 * Somebody who belongs to a case.
 *
 * @param version how often it was saved
 * @param who everything that tells who they are
 * @param relations what they are to others of the case
 */
public record CasePerson(
    UUID id,
    CaseId of,
    PersonRole role,
    long version,
    Personal<Particulars> who,
    List<Tie> relations,
    Written saved) {

  /** This person is the kind of the other. */
  public record Tie(UUID other, RelationKind kind) {}

  /**
   * @param name empty when nobody knows it
   * @param sex male, female or unknown
   * @param interpreter whether somebody has to interpret
   */
  public record Particulars(
      Optional<PersonName> name,
      Optional<Birth> birth,
      String sex,
      String phone,
      String address,
      List<SpokenLanguage> languages,
      boolean interpreter,
      String remark) {

    @Override
    public String toString() {
      return "‹personal›";
    }
  }
}
