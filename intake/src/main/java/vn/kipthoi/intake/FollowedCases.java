package vn.kipthoi.intake;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Language;

/**
 * The question that an operator has for whoever routes the cases: how does it stand with what I took?
 * Intake asks it and owns its shape.
 */
public interface FollowedCases {

  /**
   * What is owed next.
   *
   * @param what in the reader's words
   */
  record Owed(String what, Instant dueAt) {}

  /**
   * The case of a report, as far as the asker may see it.
   *
   * @param caseNumber by which its page is found
   * @param state in the reader's words
   * @param accepted whether somebody has accepted it
   * @param holder who accepted it, or who is asked at the moment, in the reader's words
   * @param next what runs out first; empty when nothing is owed any more
   */
  record Followed(
      String caseNumber,
      String state,
      boolean accepted,
      Optional<String> holder,
      Optional<Owed> next) {}

  /** Those of the reports that have a case which the asker may see. */
  Future<Map<UUID, Followed>> of(Viewer asker, List<UUID> reports, Language language);
}
