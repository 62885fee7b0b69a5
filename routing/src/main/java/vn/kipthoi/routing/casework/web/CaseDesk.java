package vn.kipthoi.routing.casework.web;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Performed.Current;
import vn.kipthoi.routing.web.Names;

/**
 * What the operations and pages of case work share.
 *
 * @param naming units and states by the names that people know them by
 */
public record CaseDesk(
    Database database,
    InstantSource clock,
    Casework casework,
    CaseBooks books,
    StaffDirectory staff,
    Function<Language, Names> naming) {

  static final Messages<ProcedureWords> PROCEDURES = Messages.load(ProcedureWords.class);
  static final Messages<RefusalWords> REFUSALS = Messages.load(RefusalWords.class);
  static final Messages<FormWords> FORMS = Messages.load(FormWords.class);
  static final Messages<ActWords> ACTS = Messages.load(ActWords.class);

  /** States, urgencies and units by the names that people know them by. */
  public Names names(Language language) {
    return naming.apply(language);
  }

  /** The names of people of the rosters; whoever is not there any more is left out. */
  public Future<Map<UUID, String>> people(List<UUID> people) {
    return staff
        .find(database.client(), people)
        .map(found -> found.stream()
            .collect(Collectors.toMap(
                person -> person.id(),
                person -> person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))));
  }

  /** Who changed a case last: the name, or else the role, or else the system. */
  public Future<String> who(Current now, Language language) {
    return who(now.person(), now.role(), language);
  }

  /** Who it was: the name, or else the role, or else the system. */
  public Future<String> who(Optional<UUID> person, Optional<String> role, Language language) {
    var otherwise = ActTeller.role(role, ACTS.in(language));
    return person.isEmpty()
        ? Future.succeededFuture(otherwise)
        : people(List.of(person.get())).map(names -> names.getOrDefault(person.get(), otherwise));
  }
}
