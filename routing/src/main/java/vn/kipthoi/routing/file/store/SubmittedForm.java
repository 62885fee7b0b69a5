package vn.kipthoi.routing.file.store;

import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.DocumentNumber;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.store.FormDraft.Correction;

/**
 * A final form.
 *
 * @param definition the version that was answered
 * @param identity who reported; empty unless it was asked for and may be shown
 * @param revision 0 for a first one, 1 for its correction, and so on
 */
public record SubmittedForm(
    UUID id,
    CaseId of,
    FormDefinition definition,
    DocumentNumber number,
    int revision,
    Optional<Correction> corrects,
    Personal<Answers> answers,
    Personal<Answers> identity,
    boolean namesReporter,
    Written submitted) {}
