package vn.kipthoi.intake.likeness.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.intake.KnownCase;
import vn.kipthoi.intake.KnownCases;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.likeness.Strength;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;

/**
 * Gives hints to those who take reports. What they may not see they are not shown; who looked, and
 * which cases they were shown, stands in the journal before they are shown, and what they looked for
 * stands nowhere.
 */
public final class HintDesk {

  private static final int LOOKED_THROUGH = 25;
  private static final int SHOWN = 5;

  private final Database database;
  private final InstantSource clock;
  private final Likenesses likenesses;
  private final KnownCases knownCases;
  private final Journal journal;

  public HintDesk(
      Database database,
      InstantSource clock,
      Likenesses likenesses,
      KnownCases knownCases,
      Journal journal) {
    this.database = database;
    this.clock = clock;
    this.likenesses = likenesses;
    this.knownCases = knownCases;
    this.journal = journal;
  }

  /**
   * Hints to reports like this one, which may be half typed. The phone of whoever reports is looked
   * for by operators alone: they take it down, and to anybody else "this number called before" would
   * betray who spoke.
   */
  public Future<Hints> of(Viewer viewer, Report typed) {
    if (!likenesses.hasSomethingToGoBy(typed)) {
      return Future.succeededFuture(Hints.NONE);
    }
    return likenesses
        .to(typed, viewer.role().isOfTheHotline(), LOOKED_THROUGH)
        .compose(found -> knownCases
            .of(viewer, found.stream().map(Found::report).toList())
            .map(known -> hints(found, known)))
        .compose(hints -> journal.write(database.client(), line(viewer, hints)).map(hints));
  }

  /** A keyed word for what is looked for; the same as long as nothing that counts was typed. */
  public String mark(Report typed) {
    return likenesses.mark(typed);
  }

  private static Hints hints(List<Found> found, Map<UUID, KnownCase> known) {
    var cases = new LinkedHashMap<String, Hints.Similar>();
    var elsewhere = false;
    for (var one : found) {
      switch (known.get(one.report())) {
        case KnownCase.Seen(var number, var state) ->
          cases.putIfAbsent(
              number, new Hints.Similar(number, state, one.heardAt(), one.likeness()));
        case KnownCase.Elsewhere() -> elsewhere |= one.likeness().strength() != Strength.POSSIBLE;
        case null -> {
          // Kept from the viewer: there is none.
        }
      }
    }
    return new Hints(cases.values().stream().limit(SHOWN).toList(), elsewhere);
  }

  private JournalLine line(Viewer viewer, Hints hints) {
    var detail = new JsonObject()
        .put("purpose", "same-child")
        .put(
            "cases",
            new JsonArray(hints.cases().stream().map(Hints.Similar::caseNumber).toList()))
        .put("elsewhere", hints.elsewhere());
    return new JournalLine(
        clock.instant(),
        viewer.accountId().toString(),
        "likenesses-looked-for",
        viewer.accountId(),
        detail);
  }
}
