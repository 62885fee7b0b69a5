package vn.kipthoi.intake.store;

import static vn.kipthoi.platform.privacy.Purpose.STORING;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.PlaceRole;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.Personal;

/** The account and the reasons for its urgency, as the text that is sealed. */
public final class ContentJson {

  private ContentJson() {}

  static String text(Account account, Urgency urgency) {
    return json(account).put("triage", triage(urgency)).encode();
  }

  /** The account alone, to be sealed; nothing of it may be written otherwise. */
  public static JsonObject json(Account account) {
    var json = new JsonObject()
        .put("concern", account.concern().revealFor(STORING))
        .put("harms", words(account.harms().revealFor(STORING)))
        .put("suspect", account.suspect().revealFor(STORING).word())
        .put("child", child(account.child()))
        .put("safety", safety(account.safety().revealFor(STORING)));
    account.place().ifPresent(place -> json.put("place", place.revealFor(STORING)));
    account.placeRole().ifPresent(role -> json.put("placeRole", role.word()));
    account.saidHeardAt().ifPresent(said -> json.put("saidHeardAt", said.toString()));
    account.suspectName().ifPresent(name -> json.put("suspectName", name.revealFor(STORING)));
    account.mustNotKnow().ifPresent(who -> json.put("mustNotKnow", who.revealFor(STORING)));
    return json;
  }

  /** The account that {@link #json} wrote. */
  public static Account account(JsonObject json) {
    return new Account(
        Personal.of(json.getString("concern")),
        Optional.ofNullable(json.getString("place")).map(Personal::of),
        Optional.ofNullable(json.getString("placeRole")).map(word -> coded(PlaceRole.class, word)),
        child(json.getJsonObject("child")),
        Personal.of(harms(json.getJsonArray("harms"))),
        Personal.of(coded(Relation.class, json.getString("suspect"))),
        Personal.of(safety(json.getJsonObject("safety"))),
        Optional.ofNullable(json.getString("saidHeardAt")).map(Instant::parse),
        Optional.ofNullable(json.getString("suspectName")).map(Personal::of),
        Optional.ofNullable(json.getString("mustNotKnow")).map(Personal::of));
  }

  /** The sealed half of an urgency; the other stands in the clear, for the clocks. */
  static Urgency urgency(Urgency clear, JsonObject json) {
    var triage = json.getJsonObject("triage");
    return new Urgency(
        clear.priority(),
        clear.twelveHours(),
        clear.callNow(),
        clear.version(),
        Personal.of(texts(triage.getJsonArray("rules"))),
        Personal.of(answers(triage.getJsonObject("answers"))),
        Personal.of(new Urgency.Why(triage.getString("vi"), triage.getString("en"))));
  }

  /** A later result of triage, as the text that is sealed. */
  static String text(Urgency found) {
    return new JsonObject().put("triage", triage(found)).encode();
  }

  private static JsonObject child(ChildConcerned child) {
    var json = new JsonObject().put("sex", child.sex().revealFor(STORING).word());
    child.name().ifPresent(name -> json.put("name", name.revealFor(STORING)));
    child.age().ifPresent(age -> json.put("age", age.revealFor(STORING)));
    return json;
  }

  private static ChildConcerned child(JsonObject json) {
    return new ChildConcerned(
        Optional.ofNullable(json.getString("name")).map(Personal::of),
        Optional.ofNullable(json.getInteger("age")).map(Personal::of),
        Personal.of(coded(Sex.class, json.getString("sex"))));
  }

  private static JsonObject safety(Safety safety) {
    return new JsonObject()
        .put("abuserNear", safety.abuserNear().word())
        .put("injured", safety.injured().word())
        .put("safeTonight", safety.safeTonight().word())
        .put("selfHarm", safety.selfHarm().word());
  }

  private static Safety safety(JsonObject json) {
    return new Safety(
        coded(YesNo.class, json.getString("abuserNear")),
        coded(YesNo.class, json.getString("injured")),
        coded(YesNo.class, json.getString("safeTonight")),
        coded(YesNo.class, json.getString("selfHarm")));
  }

  private static JsonObject triage(Urgency urgency) {
    var why = urgency.why().revealFor(STORING);
    var answers = new JsonObject();
    urgency
        .answers()
        .revealFor(STORING)
        .forEach((question, given) -> answers.put(question, new JsonArray(given)));
    return new JsonObject()
        .put("rules", new JsonArray(urgency.rules().revealFor(STORING)))
        .put("answers", answers)
        .put("vi", why.vietnamese())
        .put("en", why.english());
  }

  private static Map<String, List<String>> answers(JsonObject json) {
    var answers = new LinkedHashMap<String, List<String>>();
    json.fieldNames()
        .forEach(question -> answers.put(question, texts(json.getJsonArray(question))));
    return Map.copyOf(answers);
  }

  private static JsonArray words(Set<Harm> harms) {
    return new JsonArray(harms.stream().map(Coded::word).sorted().toList());
  }

  private static Set<Harm> harms(JsonArray words) {
    var wanted = Set.copyOf(texts(words));
    return Arrays.stream(Harm.values())
        .filter(harm -> wanted.contains(harm.word()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> texts(JsonArray array) {
    return array.stream().map(String.class::cast).toList();
  }

  private static <E extends Enum<E> & Coded> E coded(Class<E> kind, String word) {
    return Coded.of(kind, word)
        .orElseThrow(
            () -> new IllegalStateException("sealed text has no known " + kind.getSimpleName()));
  }
}
