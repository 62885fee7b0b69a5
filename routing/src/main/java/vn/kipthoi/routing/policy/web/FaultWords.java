package vn.kipthoi.routing.policy.web;

import java.util.List;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.policy.Fault;

/** Says what is wrong with a draft, in words that help to put it right. */
record FaultWords(PolicyNames names) {

  FieldErrors errors(List<Fault> faults) {
    var errors = new FieldErrors();
    faults.forEach(fault -> errors.add(fault.field(), words(fault)));
    return errors;
  }

  private String words(Fault fault) {
    var words = names.words();
    return switch (fault) {
      case Fault.LongerThanLaw(var field, var limit, var article) ->
        words.longerThanLaw(names.length(limit), names.basis(article));
      case Fault.LongerThanTheCountry(var field, var limit) ->
        words.longerThanTheCountry(names.length(limit));
      case Fault.NoLength ignored -> words.noLength();
      case Fault.NoSuchLength ignored -> words.noSuchLength();
      case Fault.OtherKindOfTime(var field, var kind) -> words.otherKindOfTime(names.kind(kind));
      case Fault.NoWarning ignored -> words.noWarning();
      case Fault.WarningsAreTheCountrys ignored -> words.warningsAreTheCountrys();
      case Fault.DateIsPast ignored -> words.dateIsPast();
      case Fault.DateIsTaken(var field, var version) -> words.dateIsTaken(version);
      case Fault.NoReason ignored -> words.noReason();
      case Fault.EndsBelowTheNation ignored -> words.endsBelowTheNation();
      case Fault.BeginsAboveTheCommune ignored -> words.beginsAboveTheCommune();
      case Fault.NotUpwards ignored -> words.notUpwards();
      case Fault.NoWait ignored -> words.noWait();
      case Fault.ToldLater(var field, var rung, var limit) ->
        words.toldLater(names.rung(rung), names.span(limit));
      case Fault.SaysNothing ignored -> words.saysNothing();
      case Fault.NoDay ignored -> words.noDay();
      case Fault.NoKindOfDay ignored -> words.noKindOfDay();
      case Fault.NoName ignored -> words.noName();
    };
  }
}
