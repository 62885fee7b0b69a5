package vn.kipthoi.routing.conflict.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Officials;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.conflict.store.DenyListStore;
import vn.kipthoi.routing.conflict.store.DenyListStore.OnPost;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Lineages;

/** Answers intake by the rosters. The hotline's own desk is nobody that it could keep a report from. */
public final class OfficialsOnPosts implements Officials {

  private final Database database;
  private final DenyListStore store;
  private final Bystanders bystanders;
  private final Lineages lineages;
  private final InstantSource clock;

  public OfficialsOnPosts(
      Database database,
      DenyListStore store,
      Bystanders bystanders,
      Lineages lineages,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.bystanders = bystanders;
    this.lineages = lineages;
    this.clock = clock;
  }

  @Override
  public Future<List<Official>> of(UnitCode commune) {
    var client = database.client();
    var upwards = lineages.of(commune, clock.instant()).orElse(Lineage.NATION).upwards();
    var units = upwards.stream().filter(unit -> !unit.equals(UnitCode.NATION)).toList();
    return store
        .staffOf(client, units.stream().map(UnitCode::text).toList())
        .compose(posts -> bystanders
            .people(client, posts.stream().map(OnPost::person).collect(Collectors.toSet()))
            .map(people -> units.stream()
                .flatMap(unit -> posts.stream()
                    .filter(post -> post.unit().equals(unit.text()))
                    .flatMap(post -> official(post, people)))
                .toList()));
  }

  @Override
  public Future<Set<KeptFrom>> unknown(List<KeptFrom> named) {
    var asked = named.stream().filter(one -> !(one instanceof KeptFrom.Commune)).toList();
    return Future.all(asked.stream().map(one -> isKnown(database.client(), one)).toList())
        .map(known -> Stream.iterate(0, place -> place + 1)
            .limit(asked.size())
            .filter(place -> !known.<Boolean>resultAt(place))
            .map(asked::get)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Future<Boolean> isKnown(SqlClient client, KeptFrom named) {
    return switch (named) {
      case KeptFrom.Commune ignored -> Future.succeededFuture(true);
      case KeptFrom.Person(var id) ->
        bystanders.people(client, Set.of(id)).map(found -> !found.isEmpty());
      case KeptFrom.Post(var unit, var rung) ->
        store
            .staffOf(client, List.of(unit.text()))
            .map(posts -> posts.stream().anyMatch(post -> post.rung().equals(rung)));
    };
  }

  private static Stream<Official> official(OnPost post, Map<UUID, Person> people) {
    return Stream.ofNullable(people.get(post.person()))
        .map(person ->
            new Official(person.id(), person.name(), new UnitCode(post.unit()), post.rung()));
  }
}
