package vn.kipthoi.intake.web;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What has been typed into a report form so far, under the names that the JSON of the contract has.
 * The pages carry it along in hidden fields: nothing is kept on the server, nothing stands in an
 * address, and closing the page forgets it.
 */
final class Typed {

  static final String KEY = "key";

  /** Who fills in the public report: it decides how the pages speak. */
  static final String WHO = "who";

  static final String DANGER = "dangerNow";
  static final String CONCERN = "concern";
  static final String HARMS = "harms";
  static final String RELATION = "suspect.relation";
  static final String PLACE = "place.text";
  static final String UNIT = "place.unitCode";

  /** The words for which the communes to choose from were shown. */
  static final String UNIT_FOR = "unitFor";

  static final String WHERE = "place.where";
  static final String CHILD_NAME = "child.name";
  static final String CHILD_AGE = "child.age";
  static final String CHILD_SEX = "child.sex";
  static final String REPORTER_KIND = "reporter.kind";
  static final String REPORTER_NAME = "reporter.name";
  static final String REPORTER_PHONE = "reporter.phone";
  static final String SAFE_TO_CALL = "reporter.safeToCall";
  static final String CHANNEL = "channel";
  static final String HEARD_AT = "heardAt";
  static final String OFFICIAL = "concernsOfficial";
  static final String ABUSER_NEAR = "safety.abuserNear";
  static final String INJURED = "safety.injured";
  static final String SAFE_TONIGHT = "safety.safeTonight";
  static final String SELF_HARM = "safety.selfHarm";
  static final String SUSPECT_NAME = "suspect.name";

  /** How urgent the operator says that it is, and why. */
  static final String RAISED_TO = "raised.to";

  static final String RAISED_BECAUSE = "raised.because";

  /** A keyed word for what the hints that are shown were looked for by. */
  static final String ALIKE_FOR = "alikeFor";

  /** The case that the operator says is about the same child. */
  static final String SAME_CHILD = "sameChild";

  /** The cases that the operator says are not. */
  static final String NOT_SAME = "notSame";

  /** From whom the operator keeps it: people, posts, a commune. */
  static final String KEEP_FROM = "keepFrom";

  /** What officials must not know, in the reporter's own words. */
  static final String MUST_NOT_KNOW = "mustNotKnow";

  /** Where more than one answer may be chosen. */
  private static final Set<String> SEVERAL = Set.of(HARMS, NOT_SAME, KEEP_FROM);

  /** What the form needs for itself, and the contract does not know. */
  private static final Set<String> OF_THE_FORM =
      Set.of(KEY, WHO, UNIT_FOR, ALIKE_FOR, SAME_CHILD, NOT_SAME);

  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

  /** As a browser's own field for day and time writes it, on the clocks of Viet Nam. */
  private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private final Map<String, String> single = new LinkedHashMap<>();
  private final Map<String, Set<String>> several = new LinkedHashMap<>();

  /** A form that nobody has typed into; its key makes two clicks on "send" one report. */
  static Typed nothing() {
    return new Typed().with(KEY, UUID.randomUUID().toString());
  }

  /** The given fields of a posted form; whatever else was posted is not carried along. */
  static Typed of(RoutingContext ctx, List<String> fields) {
    return of(ctx.request().formAttributes(), fields);
  }

  static Typed of(MultiMap posted, List<String> fields) {
    var typed = new Typed();
    for (var field : fields) {
      var value = posted.get(field);
      if (SEVERAL.contains(field)) {
        typed.choose(field, posted.getAll(field));
      } else if (value != null && !value.isBlank()) {
        typed.single.put(field, value);
      }
    }
    return typed;
  }

  String at(String field) {
    return single.getOrDefault(field, "");
  }

  boolean has(String field) {
    return single.containsKey(field) || !chosen(field).isEmpty();
  }

  Set<String> notSame() {
    return chosen(NOT_SAME);
  }

  Set<String> harms() {
    return chosen(HARMS);
  }

  /** What was chosen where several answers may be. */
  Set<String> chosen(String field) {
    return Collections.unmodifiableSet(several.getOrDefault(field, Set.of()));
  }

  /** The same with one field set, or left out when it is blank. */
  Typed with(String field, String value) {
    var changed = copy();
    if (value.isBlank()) {
      changed.single.remove(field);
    } else {
      changed.single.put(field, value);
    }
    return changed;
  }

  /** The same as if these had not been asked. */
  Typed forgetting(Set<String> fields) {
    var changed = copy();
    changed.single.keySet().removeAll(fields);
    changed.several.keySet().removeAll(fields);
    return changed;
  }

  /** What has to be carried along by a page that does not itself ask for these fields. */
  List<Carried> without(Set<String> asked) {
    var carried = new ArrayList<Carried>();
    single.forEach((field, value) -> {
      if (!asked.contains(field)) {
        carried.add(new Carried(field, value));
      }
    });
    several.forEach((field, values) -> {
      if (!asked.contains(field)) {
        values.forEach(value -> carried.add(new Carried(field, value)));
      }
    });
    return carried;
  }

  /** Every field with its answers, as it was typed. */
  Map<String, List<String>> all() {
    var all = new LinkedHashMap<String, List<String>>();
    single.forEach((field, value) -> all.put(field, List.of(value)));
    several.forEach((field, values) -> all.put(field, List.copyOf(values)));
    return all;
  }

  /** As the contract writes it. */
  JsonObject json() {
    var json = new JsonObject();
    single.forEach((field, value) -> {
      if (!OF_THE_FORM.contains(field)) {
        put(json, field, value);
      }
    });
    several.forEach((field, values) -> {
      if (!OF_THE_FORM.contains(field)) {
        json.put(field, new JsonArray(List.copyOf(values)));
      }
    });
    return json;
  }

  /** It is about people. */
  @Override
  public String toString() {
    return "‹typed›";
  }

  private Typed copy() {
    var copy = new Typed();
    copy.single.putAll(single);
    several.forEach(copy::choose);
    return copy;
  }

  private void choose(String field, Collection<String> values) {
    var some = values.stream().filter(value -> !value.isBlank()).toList();
    if (!some.isEmpty()) {
      several.computeIfAbsent(field, none -> new LinkedHashSet<>()).addAll(some);
    }
  }

  private static void put(JsonObject json, String field, String value) {
    var dot = field.indexOf('.');
    var level = dot < 0 ? json : json.getJsonObject(field.substring(0, dot), new JsonObject());
    level.put(field.substring(dot + 1), meant(field, value));
    if (dot >= 0) {
      json.put(field.substring(0, dot), level);
    }
  }

  /** Forms know only text; what cannot be read stays text, and is found wrong later. */
  private static Object meant(String field, String value) {
    var text = value.strip();
    return switch (field) {
      case CHILD_AGE -> WHOLE.matcher(text).matches() ? (Object) Integer.valueOf(text) : value;
      case HEARD_AT -> LOCAL_TIME.matcher(text).matches() ? text + ":00+07:00" : value;
      case OFFICIAL -> (Object) text.equals("true");
      default -> value;
    };
  }
}
