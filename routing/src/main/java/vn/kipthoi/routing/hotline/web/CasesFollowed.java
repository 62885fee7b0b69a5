package vn.kipthoi.routing.hotline.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.intake.FollowedCases;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.hotline.store.FollowedStore;
import vn.kipthoi.routing.hotline.store.FollowedStore.CaseOfReport;
import vn.kipthoi.routing.web.Names;

/** Tells operators how it stands with what they took: who has it, and what runs out next. */
public final class CasesFollowed implements FollowedCases {

  private final Database database;
  private final StaffDirectory staff;
  private final Function<Language, Names> names;
  private final FollowedStore store = new FollowedStore();

  public CasesFollowed(Database database, StaffDirectory staff, Function<Language, Names> names) {
    this.database = database;
    this.staff = staff;
    this.names = names;
  }

  @Override
  public Future<Map<UUID, Followed>> of(Viewer asker, List<UUID> reports, Language language) {
    var client = database.client();
    return store
        .of(client, Scope.of(asker), reports)
        .compose(cases -> staff
            .find(
                client,
                cases.stream().flatMap(one -> one.holder().stream()).distinct().toList())
            .map(people -> people.stream().collect(Collectors.toMap(Person::id, one -> one)))
            .map(people -> cases.stream()
                .collect(Collectors.toMap(
                    CaseOfReport::report, one -> followed(one, people, names.apply(language))))));
  }

  private static Followed followed(CaseOfReport one, Map<UUID, Person> people, Names names) {
    return new Followed(
        one.number().text(),
        names.state(one.state()),
        one.accepted(),
        one.accepted() ? holder(one, people, names) : asked(one, names),
        one.clock().flatMap(clock -> one.dueAt().map(due -> new Owed(names.clock(clock), due))));
  }

  private static Optional<String> holder(CaseOfReport one, Map<UUID, Person> people, Names names) {
    var unit = names.unit(one.unit());
    return Optional.of(one.holder()
        .flatMap(id -> Optional.ofNullable(people.get(id)))
        .map(person -> person.name().revealFor(Purpose.CONTACTING) + ", " + unit)
        .orElse(unit));
  }

  private static Optional<String> asked(CaseOfReport one, Names names) {
    return one.asked().flatMap(rung -> one.askedUnit().map(unit -> names.asked(rung, unit)));
  }
}
