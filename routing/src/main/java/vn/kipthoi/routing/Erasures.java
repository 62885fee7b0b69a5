package vn.kipthoi.routing;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which cases were erased, so that a copy of the database that was made before can be told. Without
 * it a restored backup opens again what had gone, until its own rules find it, and what a later
 * decision had let go it would keep.
 */
public interface Erasures {

  /**
   * A case whose keys were destroyed. Nothing of it can be opened by this.
   *
   * @param report whose keys were destroyed too
   * @param reason why it went; empty for a case that went with the one that it was merged into
   */
  record Erased(UUID caseId, UUID report, Instant at, Optional<Reason> reason) {}

  /**
   * The period that was over.
   *
   * @param kind a word of the settings of retention
   * @param keys how many keys were destroyed then
   */
  record Reason(String kind, int months, int keys) {}

  /**
   * What came of erasing again.
   *
   * @param keys how many keys the copy had brought back; they are destroyed
   * @param cases how many cases could be opened again; they cannot any more
   * @param open the cases that have not ended in the copy: they are left for a person to decide
   */
  record Repeated(int keys, int cases, List<UUID> open) {}

  /** All that were ever erased, the first one first. */
  Future<List<Erased>> all();

  /** Erases again what the copy has brought back; what is erased already stays as it is. */
  Future<Repeated> repeat(List<Erased> earlier);
}
