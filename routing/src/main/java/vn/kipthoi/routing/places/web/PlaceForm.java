package vn.kipthoi.routing.places.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.places.Whereabout;
import vn.kipthoi.routing.places.Whereabout.Certainty;
import vn.kipthoi.routing.places.Whereabout.Kind;
import vn.kipthoi.routing.places.desk.FourPlaces.Learned;

/**
 * What was typed of a case's places, the same from JSON and from the form.
 *
 * @param said for each place a commune's code, its name as it is said, or {@link #UNKNOWN}; a place
 *     of which nothing was said is left out
 */
record PlaceForm(
    String version,
    Map<Kind, String> said,
    String certainty,
    String saidBy,
    String why,
    boolean danger) {

  static final String UNKNOWN = "-";
  static final PlaceForm EMPTY = new PlaceForm("", Map.of(), "certain", "", "", false);

  static PlaceForm of(RoutingContext ctx) {
    var said = new EnumMap<Kind, String>(Kind.class);
    for (var kind : Kind.values()) {
      var typed = Asked.form(ctx, kind.word());
      if (!typed.isEmpty()) {
        var unused = said.put(kind, typed);
      }
    }
    return new PlaceForm(
        Asked.form(ctx, "version"),
        said,
        Asked.form(ctx, "certainty"),
        Asked.form(ctx, "saidBy"),
        Asked.form(ctx, "reason"),
        Asked.form(ctx, "danger").equals("true"));
  }

  static PlaceForm of(JsonObject sent) {
    var said = new EnumMap<Kind, String>(Kind.class);
    for (var kind : Kind.values()) {
      if (sent.containsKey(kind.word())) {
        var code = sent.getValue(kind.word());
        var unused = said.put(kind, code == null ? UNKNOWN : code.toString());
      }
    }
    return new PlaceForm(
        sent.getValue("version") instanceof Number number ? Long.toString(number.longValue()) : "",
        said,
        text(sent, "certainty", "certain"),
        text(sent, "saidBy", ""),
        text(sent, "reason", ""),
        Boolean.TRUE.equals(sent.getValue("danger")));
  }

  /** What is no text is no answer, and found wrong. */
  private static String text(JsonObject sent, String name, String absent) {
    return sent.containsKey(name)
        ? (sent.getValue(name) instanceof String said ? said : "")
        : absent;
  }

  /** Everything that is wrong with it, but for the communes themselves. */
  FieldErrors errors(PlaceWords words) {
    return new FieldErrors()
        .unless(!said.isEmpty(), "now", words.nothingSaid())
        .unless(version.matches("\\d{1,18}"), "version", words.stale())
        .unless(
            Whereabout.ofWord(Certainty.class, certainty).isPresent(),
            "certainty",
            words.chooseCertainty())
        .unless(
            Whereabout.ofWord(Whereabout.SaidBy.class, saidBy).isPresent(),
            "saidBy",
            words.chooseSaidBy())
        .unless(
            Whereabout.ofWord(Whereabout.Why.class, why).isPresent(), "reason", words.chooseWhy());
  }

  /** What it says, once nothing is wrong with it. */
  Learned learned(CaseNumber number, Map<Kind, Optional<UnitCode>> communes, Instant now) {
    var by = Whereabout.ofWord(Whereabout.SaidBy.class, saidBy).orElseThrow();
    var sure = Whereabout.ofWord(Certainty.class, certainty).orElseThrow();
    List<Whereabout> known = new ArrayList<>();
    communes.forEach((kind, unit) -> known.add(
        new Whereabout(kind, unit, unit.isEmpty() ? Certainty.UNKNOWN : likely(sure), by, now)));
    return new Learned(
        number,
        Long.parseLong(version),
        known,
        Whereabout.ofWord(Whereabout.Why.class, why).orElseThrow(),
        danger);
  }

  /** A commune that is named is at least likely. */
  private static Certainty likely(Certainty sure) {
    return sure == Certainty.UNKNOWN ? Certainty.LIKELY : sure;
  }
}
