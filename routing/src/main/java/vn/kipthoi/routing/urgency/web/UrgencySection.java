package vn.kipthoi.routing.urgency.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.intake.TriageRules;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.urgency.desk.Grounds.Change;
import vn.kipthoi.routing.urgency.desk.Grounds.Result;
import vn.kipthoi.routing.urgency.desk.Weighed;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Teller;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** Why a case is as urgent as it is: rules, answers and sentences of triage, and who changed it why. */
public final class UrgencySection implements CaseSection {

  static final Messages<UrgencyWords> WORDS = Messages.load(UrgencyWords.class);

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Weighed weighed;
  private final TriageRules rules;
  private final List<? extends Teller> tellers;
  private final Function<Language, Names> names;

  /**
   * @param tellers say what made a case more or less urgent, each what its subject did
   * @param names the names of things in a language
   */
  public UrgencySection(
      Weighed weighed,
      TriageRules rules,
      List<? extends Teller> tellers,
      Function<Language, Names> names) {
    this.weighed = weighed;
    this.rules = rules;
    this.tellers = List.copyOf(tellers);
    this.names = names;
  }

  @Override
  public String name() {
    return "urgency";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    return weighed
        .of(looking.viewer(), looking.seen())
        .map(
            grounds -> new UrgencyView(page, grounds, rules, tellers, names.apply(page.language())))
        .map(view -> Optional.of(TEMPLATES.urgency(view)));
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return weighed
        .of(looking.viewer(), looking.seen())
        .map(grounds -> Optional.of(new JsonObject()
            .put(
                "results",
                new JsonArray(grounds.results().stream()
                    .map(result -> json(language, result))
                    .toList()))
            .put(
                "changes",
                new JsonArray(
                    grounds.changes().stream().map(UrgencySection::json).toList()))));
  }

  private static JsonObject json(Language language, Result result) {
    var urgency = result.urgency();
    var answers = new JsonObject();
    urgency
        .answers()
        .revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)
        .forEach((question, given) -> answers.put(question, new JsonArray(given)));
    return new JsonObject()
        .put("at", result.at().toString())
        .put("again", result.again())
        .put("priority", urgency.priority().name())
        .put("version", urgency.version())
        .put("rules", new JsonArray(urgency.rules().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)))
        .put("answers", answers)
        .put("why", UrgencyView.sentence(urgency, language));
  }

  private static JsonObject json(Change change) {
    var detail = change.happening().detail();
    var json = new JsonObject()
        .put("at", change.happening().at().toString())
        .put("by", change.happening().kind().word())
        .put("was", detail.getString("was"))
        .put("becomes", detail.getString("becomes"));
    change
        .reason()
        .ifPresent(
            reason -> json.put("reason", reason.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)));
    return json;
  }
}
