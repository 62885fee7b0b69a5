package vn.kipthoi.routing.conflict.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.conflict.Exclusion;
import vn.kipthoi.routing.conflict.desk.Bystanders;
import vn.kipthoi.routing.conflict.desk.DenyList;
import vn.kipthoi.routing.conflict.web.ConflictView.Found;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.Names;

/**
 * What the deny-list's pages and operations work with.
 *
 * @param names the names of things in a language
 */
public record ConflictDesk(
    Database database,
    DenyList denyList,
    Bystanders bystanders,
    ViewStore views,
    Supplier<Directory> directory,
    Function<Language, Names> names) {

  /** The deny-list of a case that the viewer sees; 404 for any other. */
  Future<Found> find(Viewer viewer, String typedNumber) {
    var number = CaseNumber.parse(typedNumber).orElseThrow(Problem::notFound);
    return views
        .find(database.client(), Scope.of(viewer), number)
        .compose(found -> find(found.orElseThrow(Problem::notFound)));
  }

  Future<Boolean> isSeenBy(Viewer viewer, CaseNumber number) {
    return views.find(database.client(), Scope.of(viewer), number).map(Optional::isPresent);
  }

  Future<Found> find(SeenCase seen) {
    var client = database.client();
    return denyList
        .of(seen.id())
        .compose(exclusions -> bystanders
            .people(client, people(exclusions))
            .compose(people -> bystanders
                .of(client, units(seen))
                .map(others -> new Found(seen.number(), exclusions, people, others))));
  }

  private static Set<UUID> people(List<Exclusion> exclusions) {
    return exclusions.stream()
        .flatMap(one -> one.person().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The commune and everything above it; the hotline's desk too, for it is people as well. */
  private List<UnitCode> units(SeenCase seen) {
    return Stream.concat(
            directory.get().ancestors(seen.unit()).stream().map(AdministrativeUnit::code),
            Stream.of(seen.unit(), UnitCode.NATION))
        .distinct()
        .toList();
  }
}
