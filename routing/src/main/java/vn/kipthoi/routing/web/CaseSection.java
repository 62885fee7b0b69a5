package vn.kipthoi.routing.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/**
 * What one subject has to show of a case: a panel of its page, and an object in its JSON. It is
 * asked only for those who were found to see the case; wiring lists who is asked, in the order in
 * which the panels stand.
 */
public interface CaseSection extends Teller {

  /** Whoever looks at a case, which they were found to see. */
  record Looking(Viewer viewer, SeenCase seen) {}

  /** Whether its panel says what has to be done now, and so stands open above the others. */
  default boolean leads() {
    return false;
  }

  /** The property of {@code GET /api/v1/cases/{caseNumber}} that this section fills. */
  String name();

  /**
   * The whole panel: {@code <section class="card">…} of one that leads, {@code <details class="card
   * fold">…} of another; empty when there is nothing to show.
   */
  Future<Optional<Content>> panel(Page page, Looking looking);

  /** What the contract promises under {@link #name()}; empty leaves the property out. */
  Future<Optional<JsonObject>> json(Language language, Looking looking);

  /** What the subject wrote on the timeline; most write nothing of their own. */
  @Override
  default Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    return Optional.empty();
  }
}
