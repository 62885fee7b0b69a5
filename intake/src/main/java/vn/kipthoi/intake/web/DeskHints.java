package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.KnownCases;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.desk.Judgement;
import vn.kipthoi.intake.likeness.desk.HintDesk;
import vn.kipthoi.intake.likeness.desk.Hints;
import vn.kipthoi.intake.likeness.web.LikenessNames;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Page;

/** Hints beside the operators' form, and what the operator says of them. */
public final class DeskHints {

  private static final int JUDGED_AT_MOST = 10;

  private final HintDesk hints;
  private final KnownCases knownCases;

  public DeskHints(HintDesk hints, KnownCases knownCases) {
    this.hints = hints;
    this.knownCases = knownCases;
  }

  /** Looks, unless the page already shows what was found for just this. */
  Future<HintsPanel> panel(
      RoutingContext ctx, Typed typed, Report preview, DeskTalk talk, boolean again) {
    var words = LikenessRoutes.WORDS.in(Page.of(ctx).language());
    var mark = hints.mark(preview);
    if (!again && mark.equals(typed.at(Typed.ALIKE_FOR))) {
      return Future.succeededFuture(HintsPanel.unchanged(words, mark));
    }
    return hints
        .of(Viewer.of(ctx), preview)
        .map(found -> new HintsPanel(
            words,
            mark,
            false,
            found.cases().stream().map(one -> row(one, typed, talk, ctx)).toList(),
            found.elsewhere()));
  }

  /** What the operator said; a case that they may not see is left out, as if it were not there. */
  Future<List<Judgement>> judgements(Viewer operator, Typed typed) {
    var said = Stream.concat(
            Stream.of(typed.at(Typed.SAME_CHILD))
                .filter(number -> !number.isEmpty())
                .map(number -> new Judgement(operator, number, true)),
            typed.notSame().stream()
                .filter(number -> !number.equals(typed.at(Typed.SAME_CHILD)))
                .map(number -> new Judgement(operator, number, false)))
        .limit(JUDGED_AT_MOST)
        .toList();
    var seen = Future.<List<Judgement>>succeededFuture(new ArrayList<>());
    for (var one : said) {
      seen = seen.compose(before -> knownCases
          .reportOf(operator, one.caseNumber())
          .map(report -> with(before, report.map(known -> one))));
    }
    return seen;
  }

  private static List<Judgement> with(List<Judgement> before, Optional<Judgement> more) {
    more.ifPresent(before::add);
    return before;
  }

  private static HintsPanel.Row row(
      Hints.Similar similar, Typed typed, DeskTalk talk, RoutingContext ctx) {
    var words = LikenessRoutes.WORDS.in(Page.of(ctx).language());
    return new HintsPanel.Row(
        similar.caseNumber(),
        talk.state(similar.state()),
        similar.heardAt(),
        LikenessNames.of(similar.likeness().strength(), words),
        LikenessNames.why(similar.likeness(), words),
        similar.caseNumber().equals(typed.at(Typed.SAME_CHILD)),
        typed.notSame().contains(similar.caseNumber()));
  }
}
