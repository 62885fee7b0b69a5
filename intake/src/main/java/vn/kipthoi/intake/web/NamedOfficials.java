package vn.kipthoi.intake.web;

import static java.util.stream.Collectors.joining;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Officials;
import vn.kipthoi.intake.Officials.Official;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.FieldErrors;

/** Those from whom an operator may keep a report: found for a commune, and checked when it is sent. */
public final class NamedOfficials {

  private final Officials officials;
  private final Whereabouts whereabouts;

  public NamedOfficials(Officials officials, Whereabouts whereabouts) {
    this.officials = officials;
    this.whereabouts = whereabouts;
  }

  Future<List<Official>> of(UnitCode commune) {
    return officials.of(commune);
  }

  String unit(UnitCode code) {
    return whereabouts.name(code);
  }

  /** Adds what is wrong with those who are named: a name that nobody has would keep it from nobody. */
  Future<FieldErrors> check(ReportDraft draft, FieldErrors errors, FormWords words) {
    if (draft.keptFrom().isEmpty()) {
      return Future.succeededFuture(errors);
    }
    return officials.unknown(draft.keptFrom()).map(unknown -> {
      var known = unknown.isEmpty() && draft.keptFrom().stream().allMatch(this::isOfToday);
      return errors.unless(known, ReportForm.KEEP_FROM, words.keepFromUnknown());
    });
  }

  /** The commune first, then each post of it and of the desks above, then the people themselves. */
  Future<OfficialsPanel> panel(Locality locality, OfficialWords words, DeskTalk talk) {
    return locality instanceof Locality.Determined(var commune)
        ? officials
            .of(commune)
            .map(all -> new OfficialsPanel(words, choices(commune, all, words, talk)))
        : Future.succeededFuture(OfficialsPanel.none(words));
  }

  private List<Choice> choices(
      UnitCode commune, List<Official> all, OfficialWords words, DeskTalk talk) {
    var choices = new ArrayList<Choice>();
    choices.add(choice(new KeptFrom.Commune(commune), words.wholeCommune(unit(commune))));
    var posts = new LinkedHashSet<KeptFrom.Post>();
    all.forEach(one -> posts.add(new KeptFrom.Post(one.unit(), one.post())));
    posts.forEach(post -> choices.add(choice(post, words.whoeverStandsOn(post(post, talk)))));
    all.stream()
        .map(Official::person)
        .distinct()
        .forEach(person -> choices.add(person(all, person, talk)));
    return List.copyOf(choices);
  }

  private Choice person(List<Official> all, UUID person, DeskTalk talk) {
    var theirs = all.stream().filter(one -> one.person().equals(person)).toList();
    var posts = theirs.stream()
        .map(one -> post(new KeptFrom.Post(one.unit(), one.post()), talk))
        .distinct()
        .collect(joining(", "));
    var name = theirs.getFirst().name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
    return new Choice(new KeptFrom.Person(person).word(), name, posts);
  }

  private String post(KeptFrom.Post named, DeskTalk talk) {
    return talk.level(named.post()) + ", " + unit(named.unit());
  }

  private static Choice choice(KeptFrom named, String label) {
    return Choice.of(named.word(), label);
  }

  private boolean isOfToday(KeptFrom named) {
    return !(named instanceof KeptFrom.Commune(var unit))
        || whereabouts.today(unit).filter(new Locality.Determined(unit)::equals).isPresent();
  }
}
