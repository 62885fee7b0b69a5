package vn.kipthoi.routing.hotline.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.CallOutAhead;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Jurisdiction;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.policy.Asking;
import vn.kipthoi.routing.policy.PolicyBook;

/**
 * Foretells who would be told about a report that is still being typed, by the same ladder, rosters
 * and policy that decide when it is sent. Nothing is written, and sending looks it all up again.
 */
public final class WouldBeTold implements CallOutAhead {

  private static final int AT_MOST = 3;

  private final Database database;
  private final Office office;
  private final StaffDirectory staff;

  public WouldBeTold(Database database, Office office, StaffDirectory staff) {
    this.database = database;
    this.office = office;
    this.staff = staff;
  }

  @Override
  public Future<Optional<Ahead>> of(Report preview, List<KeptFrom> keptFrom) {
    var now = office.clock().instant();
    var client = database.client();
    var jurisdiction = Jurisdiction.of(received(preview, keptFrom), office.lineages(), now);
    return office
        .books()
        .ladders()
        .inForce(
            client, preview.urgency().priority(), jurisdiction.lineage().at(Level.PROVINCE), now)
        .compose(ladder -> climb(client, preview, keptFrom, jurisdiction, ladder))
        .compose(climb -> office
            .books()
            .policies()
            .book(client)
            .compose(book -> ahead(client, preview, climb, book, now)))
        .map(Optional::of);
  }

  private static ReportReceived received(Report preview, List<KeptFrom> keptFrom) {
    return new ReportReceived(
        preview.id(),
        preview.number().text(),
        preview.heardAt(),
        preview.urgency().priority(),
        preview.locality(),
        preview.conflict(),
        preview.urgency().twelveHours(),
        false,
        keptFrom);
  }

  private Future<Climb> climb(
      SqlClient client,
      Report preview,
      List<KeptFrom> keptFrom,
      Jurisdiction jurisdiction,
      Ladder ladder) {
    var lineage = jurisdiction.lineage();
    return office
        .books()
        .rosters()
        .at(client, ladder.postsFor(lineage), office.clock().instant())
        .compose(duty -> keptFrom.isEmpty()
            ? Future.succeededFuture(duty)
            : office.books().exclusions().meant(client, keptFrom).map(duty::without))
        .map(duty -> new Climb(ladder, lineage, duty, preview.conflict()));
  }

  private Future<Ahead> ahead(
      SqlClient client, Report preview, Climb climb, PolicyBook book, Instant now) {
    var first = climb.first();
    var next = climb.after(first.step().place(), first.round());
    var people = Stream.concat(told(first), told(next)).distinct().toList();
    return staff
        .find(client, people)
        .map(found -> found.stream().collect(Collectors.toMap(Person::id, person -> person)))
        .map(known -> new Ahead(
            first.unit(),
            onDuty(first, known),
            next.step().equals(first.step()) ? List.of() : onDuty(next, known),
            within(preview, climb, first, book, now)));
  }

  /** As the deadline would run: in the night of policy some are told in the morning. */
  private Duration within(Report preview, Climb climb, Reach first, PolicyBook book, Instant now) {
    var asking = new Asking(
        ClockId.ACKNOWLEDGE,
        climb.lineage().at(Level.PROVINCE).orElse(UnitCode.NATION),
        preview.urgency().priority(),
        now,
        now,
        first.step().within(),
        first.step().level() == Level.NATION);
    return office.pace().take(Duration.between(now, asking.by(book).dueAt()));
  }

  private static Stream<UUID> told(Reach reach) {
    return reach.people().stream().limit(AT_MOST);
  }

  private static List<OnDuty> onDuty(Reach reach, Map<UUID, Person> known) {
    return told(reach)
        .flatMap(id -> Stream.ofNullable(known.get(id)))
        .map(person ->
            new OnDuty(reach.step().rung().word(), reach.unit(), person.name(), person.phone()))
        .toList();
  }
}
