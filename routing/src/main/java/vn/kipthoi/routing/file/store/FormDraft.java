package vn.kipthoi.routing.file.store;

import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormDefinition;

/**
 * A form that people still write on.
 *
 * @param version how often it was saved; 0 for one that nobody has saved yet
 * @param answers without who reported
 * @param identity who reported, if they agreed; sealed apart
 * @param corrects the submitted form that it will take the place of
 * @param openedBy the account that saved it first
 * @param saved by whom last; empty while nobody has
 */
public record FormDraft(
    UUID id,
    CaseId of,
    FormDefinition definition,
    long version,
    Personal<Answers> answers,
    Personal<Answers> identity,
    Optional<Correction> corrects,
    UUID openedBy,
    Optional<Written> saved) {

  /** Why a submitted form is written anew. */
  public record Correction(UUID corrects, Personal<String> reason) {}
}
