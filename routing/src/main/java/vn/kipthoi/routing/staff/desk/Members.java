package vn.kipthoi.routing.staff.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.ContactChannel.Kind;
import vn.kipthoi.routing.staff.Member;

/** Takes people in, changes what is known of them, and lets them go. */
public final class Members {

  private final StaffDesk desk;

  public Members(StaffDesk desk) {
    this.desk = desk;
  }

  /**
   * A person as somebody describes them; what could not be read is absent.
   *
   * @param phone in E.164; nothing is asked of it when they are changed
   */
  public record Wanted(
      Optional<Personal<String>> name,
      Optional<Personal<String>> phone,
      Optional<UnitCode> unit,
      Optional<Member.Terms> terms) {}

  /** @param id drawn by whoever sends it: the same sent twice is one person */
  public Future<Settled<Member>> register(Viewer viewer, UUID id, Wanted wanted) {
    var phone = wanted.phone();
    var faults = faults(wanted);
    if (phone.isEmpty()) {
      faults.add(new Fault("phone", What.NOT_A_PHONE));
    }
    if (!faults.isEmpty()) {
      return Settled.faulty(faults);
    }
    var member = member(id, wanted);
    return desk.database()
        .inTransaction(transaction -> desk.members()
            .find(transaction, id)
            .compose(before -> before
                .<Future<Settled<Member>>>map(one -> Future.succeededFuture(Settled.done(one)))
                .orElseGet(() -> register(transaction, viewer, member, phone.orElseThrow()))));
  }

  private Future<Settled<Member>> register(
      SqlConnection transaction, Viewer viewer, Member member, Personal<String> phone) {
    return desk.members()
        .withPhone(transaction, phone)
        .compose(known -> known.isPresent()
            ? Settled.faulty("phone", What.TAKEN)
            : desk.members()
                .register(transaction, member, phone)
                .compose(kept -> desk.channels().add(transaction, member.id(), sms(phone)))
                .compose(kept -> desk.told(
                    transaction,
                    viewer,
                    "person-registered",
                    member.id(),
                    new JsonObject().put("after", detail(member))))
                .compose(told -> settled(transaction, member.id())));
  }

  public Future<Settled<Member>> change(Viewer viewer, UUID id, int edit, Wanted wanted) {
    var faults = faults(wanted);
    return desk.database()
        .inTransaction(transaction -> locked(transaction, id, edit, before -> {
          if (!faults.isEmpty()) {
            return Settled.faulty(faults);
          }
          var after = member(id, wanted);
          var detail = new JsonObject()
              .put("before", detail(before))
              .put("after", detail(after))
              .put("renamed", !before.name().equals(after.name()));
          return desk.members()
              .change(transaction, after)
              .compose(done -> desk.told(transaction, viewer, "person-changed", id, detail))
              .compose(told -> settled(transaction, id));
        }));
  }

  /** They are on no roster from now on; it can be taken back. */
  public Future<Settled<Member>> leave(Viewer viewer, UUID id, int edit, boolean leaves) {
    return desk.database()
        .inTransaction(transaction -> locked(transaction, id, edit, before -> {
          if (before.leftAt().isPresent() == leaves) {
            return Future.succeededFuture(Settled.done(before));
          }
          Optional<Instant> from = leaves ? Optional.of(desk.now()) : Optional.empty();
          var detail = new JsonObject().put("unit", before.unit().text());
          return desk.members()
              .leave(transaction, id, from)
              .compose(done -> desk.told(
                  transaction, viewer, leaves ? "person-left" : "person-came-back", id, detail))
              .compose(told -> settled(transaction, id));
        }));
  }

  /** Shows numbers that lists mask; who looked, and at whose, stands in the journal. */
  public Future<Optional<Member>> reveal(Viewer viewer, UUID id) {
    return desk.database()
        .inTransaction(transaction -> desk.members()
            .find(transaction, id)
            .compose(found -> found.isEmpty()
                ? Future.succeededFuture(found)
                : desk.journal()
                    .write(
                        transaction,
                        new JournalLine(
                                desk.now(),
                                viewer.accountId().toString(),
                                "person-numbers-read",
                                id,
                                new JsonObject())
                            .openingFor(Purpose.CONTACTING))
                    .map(found)));
  }

  /** Runs a change of somebody as they were read, and of nobody else. */
  Future<Settled<Member>> locked(
      SqlConnection transaction,
      UUID id,
      int edit,
      Function<Member, Future<Settled<Member>>> change) {
    return desk.members()
        .lock(transaction, id)
        .compose(found -> found
            .map(member ->
                member.edit() == edit ? change.apply(member) : Settled.<Member>stale(member.edit()))
            .orElseGet(Settled::notThere));
  }

  Future<Settled<Member>> settled(SqlConnection transaction, UUID id) {
    return desk.members().find(transaction, id).map(found -> Settled.done(found.orElseThrow()));
  }

  private ArrayList<Fault> faults(Wanted wanted) {
    var faults = new ArrayList<Fault>();
    if (wanted.name().isEmpty()) {
      faults.add(new Fault("name", What.MISSING));
    }
    if (wanted
        .unit()
        .filter(code -> desk.directory().get().find(code).isPresent())
        .isEmpty()) {
      faults.add(new Fault("unitCode", What.UNKNOWN_UNIT));
    }
    if (wanted.terms().isEmpty()) {
      faults.add(new Fault("role", What.UNKNOWN_CHOICE));
    }
    return faults;
  }

  private static Member member(UUID id, Wanted wanted) {
    return new Member(
        id,
        wanted.unit().orElseThrow(),
        wanted.name().orElseThrow(),
        wanted.terms().orElseThrow(),
        1,
        Optional.empty(),
        false,
        List.of());
  }

  private static ContactChannel sms(Personal<String> phone) {
    return new ContactChannel(
        UUID.randomUUID(), Kind.SMS, 0, phone, Optional.empty(), Optional.empty());
  }

  static JsonObject detail(Member member) {
    return new JsonObject()
        .put("unit", member.unit().text())
        .put("role", member.terms().role().word())
        .put("language", member.terms().language())
        .put("marks", member.terms().marks())
        .put(
            "channels",
            new JsonArray(
                member.channels().stream().map(one -> one.kind().word()).toList()));
  }
}
