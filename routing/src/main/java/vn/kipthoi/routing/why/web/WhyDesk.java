package vn.kipthoi.routing.why.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.desk.Reason;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.Foresight;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.why.Passage;
import vn.kipthoi.routing.why.store.PassageStore;
import vn.kipthoi.routing.why.web.Explained.Next;

/** Explains a case from what was stored about it. It guesses nothing, and changes nothing. */
public record WhyDesk(
    Database database,
    InstantSource clock,
    Foresight foresight,
    StaffDirectory staff,
    Function<Language, Names> names,
    PassageStore passages) {

  /** Explains a case to somebody who was found to see it. */
  Future<Explained> explain(SeenCase seen, Language language) {
    return passages
        .of(database.client(), seen.id())
        .compose(told -> people(told)
            .compose(people -> next(
                seen, told, new Manner(names.apply(language), language, clock.instant(), people))));
  }

  private Future<Explained> next(SeenCase seen, List<Passage> told, Manner manner) {
    var sentences = new NextSentences(manner);
    var open = told.stream()
        .filter(passage -> passage.end() instanceof Passage.End.Open)
        .sorted(Comparator.comparing(passage -> passage.deadline().dueAt()))
        .toList();
    return foretold(seen, open).map(then -> {
      var next = new ArrayList<Next>();
      next.add(sentences.step(seen.state()));
      for (var place = 0; place < open.size(); place++) {
        sentences.when(open.get(place), then.get(place)).forEach(next::add);
      }
      return new Explained(here(seen, manner), new PastSentences(manner).of(told), next);
    });
  }

  /** Who would be told after each, in the same order. */
  private Future<List<Optional<Reach>>> foretold(SeenCase seen, List<Passage> open) {
    var asked = open.stream()
        .map(passage -> foresight.afterMissing(database.client(), routed(seen), passage.deadline()))
        .toList();
    return Future.all(asked).map(all -> asked.stream().map(Future::result).toList());
  }

  private static RoutedCase routed(SeenCase seen) {
    return new RoutedCase(
        seen.id(),
        seen.number(),
        seen.unit(),
        seen.decision().getBoolean("conflict", false),
        seen.priority());
  }

  private static List<String> here(SeenCase seen, Manner manner) {
    var because = seen.decision().getJsonArray("because", new JsonArray());
    return Reason.readAll(because).stream().map(manner.names()::because).toList();
  }

  private Future<Map<UUID, String>> people(List<Passage> told) {
    var everybody = told.stream()
        .flatMap(passage -> Stream.concat(
            passage.answers().stream().map(Passage.Given::person),
            passage.end() instanceof Passage.End.Met(var at, var by)
                ? by.stream()
                : Stream.<UUID>empty()))
        .distinct()
        .toList();
    return staff
        .find(database.client(), everybody)
        .map(found -> found.stream()
            .collect(Collectors.toMap(
                person -> person.id(),
                person -> person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))));
  }
}
