package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.board.Waiting;
import vn.kipthoi.routing.board.store.QueueStore;
import vn.kipthoi.routing.flow.Office;

/** Says whom to ring up about what waits. Each number that is shown stands in the journal first. */
public final class DutyCall {

  private final Database database;
  private final Office office;
  private final StaffDirectory staff;
  private final Holders holders;
  private final QueueStore queue = new QueueStore();

  public DutyCall(Database database, Office office, StaffDirectory staff) {
    this.database = database;
    this.office = office;
    this.staff = staff;
    this.holders = new Holders(office);
  }

  /** Whom to ring up about a case; nobody when no one holds it. */
  public record Call(CaseNumber number, Optional<Person> person) {}

  /** Empty when it waits no more, or is none of the viewer's. */
  public Future<Optional<Call>> whom(Viewer viewer, UUID deadline) {
    return database.inTransaction(transaction -> queue
        .find(transaction, Scope.of(viewer), deadline)
        .compose(found -> found.isEmpty()
            ? Future.succeededFuture(Optional.empty())
            : holders
                .of(transaction, found.get())
                .compose(people -> people.isEmpty()
                    ? Future.succeededFuture(
                        Optional.of(new Call(found.get().number(), Optional.empty())))
                    : office
                        .books()
                        .journal()
                        .write(transaction, line(viewer, found.get(), people.getFirst()))
                        .compose(noted -> staff.find(transaction, List.of(people.getFirst())))
                        .map(known -> Optional.of(
                            new Call(found.get().number(), known.stream().findFirst()))))));
  }

  private JournalLine line(Viewer viewer, Waiting line, UUID person) {
    var detail = new JsonObject()
        .put("role", viewer.role().word())
        .put("clock", line.deadline().ref().clock())
        .put("person", person.toString());
    return new JournalLine(
            office.clock().instant(),
            viewer.accountId().toString(),
            "duty-phone-shown",
            line.deadline().ref().caseId().value(),
            detail)
        .openingFor(Purpose.CONTACTING);
  }
}
