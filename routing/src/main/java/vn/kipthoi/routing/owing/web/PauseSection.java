package vn.kipthoi.routing.owing.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.casework.store.ActStore;
import vn.kipthoi.routing.casework.web.CaseDesk;
import vn.kipthoi.routing.owing.store.PauseStore;
import vn.kipthoi.routing.owing.store.PauseStore.Kept;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** Which clocks of a case stand still, or stood: since when, why, and who asked and granted it. */
public final class PauseSection implements CaseSection {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final CaseDesk desk;
  private final PauseStore pauses = new PauseStore();

  public PauseSection(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * What is shown of a case's pauses.
   *
   * @param acts those that began and ended them, by the versions that they made
   * @param people the names of those who asked, granted and ended them
   */
  record Found(List<Kept> pauses, Map<Long, ActStore.Kept> acts, Map<UUID, String> people) {}

  @Override
  public String name() {
    return "pauses";
  }

  @Override
  public Future<Optional<Content>> panel(Page page, Looking looking) {
    var words = ClockSection.WORDS.in(page.language());
    return find(looking).map(found -> {
      var told = new PauseTeller(page.language(), page.now(), found);
      var lines = found.pauses().stream().map(told::line).toList();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(TEMPLATES.pauses(words.pauses(), lines));
    });
  }

  @Override
  public Future<Optional<JsonObject>> json(Language language, Looking looking) {
    return find(looking).map(found -> {
      var told = new PauseTeller(language, desk.clock().instant(), found);
      return Optional.of(new JsonObject()
          .put("list", new JsonArray(found.pauses().stream().map(told::json).toList())));
    });
  }

  private Future<Found> find(Looking looking) {
    var client = desk.database().client();
    var id = looking.seen().id();
    return pauses.of(client, id).compose(kept -> {
      if (kept.isEmpty()) {
        return Future.succeededFuture(new Found(kept, Map.of(), Map.of()));
      }
      var versions = kept.stream()
          .flatMap(one -> Stream.concat(Stream.of(one.begunIn()), one.endedIn().stream()))
          .collect(Collectors.toUnmodifiableSet());
      return desk.books()
          .acts()
          .ofVersions(client, id, versions)
          .compose(
              acts -> desk.people(people(kept, acts)).map(names -> new Found(kept, acts, names)));
    });
  }

  private static List<UUID> people(List<Kept> kept, Map<Long, ActStore.Kept> acts) {
    return Stream.concat(
            kept.stream().flatMap(one -> one.askedBy().stream()),
            acts.values().stream().flatMap(act -> act.person().stream()))
        .distinct()
        .toList();
  }
}
