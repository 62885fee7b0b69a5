package vn.kipthoi.routing.staff.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.ContactChannel.Kind;
import vn.kipthoi.routing.staff.Member;

/**
 * Adds, orders and verifies the ways to reach a person: a code is sent over the channel and entered
 * back, so that a number with two digits exchanged is found out now and not at night.
 */
public final class Channels {

  /** How long a code is good for, and how often it may be entered wrongly. */
  static final Duration CODE_HOLDS = Duration.ofMinutes(15);

  static final int TRIES = 5;

  /** How long to wait before another code is sent: nobody's phone is filled from here. */
  static final Duration BETWEEN_CODES = Duration.ofSeconds(30);

  private final StaffDesk desk;
  private final Members members;
  private final RandomGenerator random;
  private final CodeText text;

  /** @param random what codes are drawn from */
  public Channels(StaffDesk desk, RandomGenerator random, CodeText text) {
    this.desk = desk;
    this.members = new Members(desk);
    this.random = random;
    this.text = text;
  }

  /** What a text with a code says, in the person's language. */
  @FunctionalInterface
  public interface CodeText {
    String of(String language, String code);
  }

  /** What this installation has a route for: a code can be sent over it, and so can an alert. */
  public Set<Kind> carried() {
    return desk.texts().carried().stream()
        .flatMap(kind -> Kind.ofWord(kind.word()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  public Future<Settled<Member>> add(
      Viewer viewer,
      UUID person,
      int edit,
      Optional<Kind> kind,
      Optional<Personal<String>> address) {
    if (kind.filter(carried()::contains).isEmpty()) {
      return Settled.faulty("kind", What.NOT_CARRIED);
    }
    if (address.isEmpty()) {
      return Settled.faulty(
          "address", kind.get() == Kind.EMAIL ? What.NOT_AN_ADDRESS : What.NOT_A_PHONE);
    }
    var channel = new ContactChannel(
        UUID.randomUUID(), kind.get(), 0, address.get(), Optional.empty(), Optional.empty());
    return desk.database()
        .inTransaction(transaction -> members.locked(
            transaction,
            person,
            edit,
            member -> desk.channels()
                .isTaken(transaction, channel)
                .compose(taken -> taken
                    ? Settled.faulty("address", What.TAKEN)
                    : desk.channels()
                        .add(transaction, person, channel)
                        .compose(added ->
                            changed(transaction, viewer, "channel-added", person, channel)))));
  }

  /** The last number that takes texts cannot be taken away; whose it is can leave. */
  public Future<Settled<Member>> remove(Viewer viewer, UUID person, int edit, UUID id) {
    return desk.database()
        .inTransaction(transaction -> members.locked(
            transaction,
            person,
            edit,
            member -> of(member, id)
                .map(channel -> isLastNumber(member, channel)
                    ? Settled.<Member>faulty("channel", What.LAST_CHANNEL)
                    : desk.channels()
                        .remove(transaction, id)
                        .compose(removed ->
                            changed(transaction, viewer, "channel-removed", person, channel)))
                .orElseGet(Settled::notThere)));
  }

  /** Used first from now on. */
  public Future<Settled<Member>> first(Viewer viewer, UUID person, int edit, UUID id) {
    return desk.database()
        .inTransaction(transaction -> members.locked(
            transaction,
            person,
            edit,
            member -> of(member, id)
                .map(channel -> desk.channels()
                    .order(transaction, firstOf(member, id))
                    .compose(ordered ->
                        changed(transaction, viewer, "channel-made-first", person, channel)))
                .orElseGet(Settled::notThere)));
  }

  /**
   * Sends a code over a channel.
   *
   * @return the person; faulty where no carrier took the text
   */
  public Future<Settled<Member>> sendCode(Viewer viewer, UUID person, UUID id) {
    var code = "%06d".formatted(random.nextInt(1_000_000));
    return desk.database()
        .inTransaction(transaction -> desk.members()
            .lock(transaction, person)
            .compose(found -> found
                .flatMap(member -> of(member, id))
                .map(channel -> keepCode(transaction, viewer, found.orElseThrow(), channel, code))
                .orElseGet(Settled::notThere)))
        .compose(kept -> kept instanceof Settled.Done<Member>(var member)
            ? handOver(member, of(member, id).orElseThrow(), code)
            : Future.succeededFuture(kept));
  }

  private Future<Settled<Member>> keepCode(
      SqlConnection transaction,
      Viewer viewer,
      Member member,
      ContactChannel channel,
      String code) {
    var now = desk.now();
    if (channel
        .code()
        .filter(sent -> now.isBefore(sent.at().plus(BETWEEN_CODES)))
        .isPresent()) {
      return Settled.faulty("code", What.TOO_SOON);
    }
    return desk.channels()
        .codeSent(transaction, channel.id(), code, now)
        .compose(kept ->
            desk.told(transaction, viewer, "channel-code-sent", member.id(), detail(channel)))
        .compose(told -> members.settled(transaction, member.id()));
  }

  private Future<Settled<Member>> handOver(Member member, ContactChannel channel, String code) {
    var words = text.of(member.terms().language(), code);
    return desk.texts()
        .send(way(channel), words, member.terms().marks())
        .map(taken -> taken
            ? Settled.done(member)
            : new Settled.Faulty<>(List.of(new Fault("code", What.NOT_CARRIED))));
  }

  private static ContactWay way(ContactChannel channel) {
    return new ContactWay(
        ContactWay.Kind.ofWord(channel.kind().word()).orElseThrow(), channel.address());
  }

  /** The code comes back: from now on, for a month, the channel is known to reach them. */
  public Future<Settled<Member>> verify(Viewer viewer, UUID person, UUID id, String code) {
    return desk.database()
        .inTransaction(transaction -> desk.members()
            .lock(transaction, person)
            .compose(found -> found
                .flatMap(member -> of(member, id))
                .map(channel -> verify(transaction, viewer, person, channel, code))
                .orElseGet(Settled::notThere)));
  }

  private Future<Settled<Member>> verify(
      SqlConnection transaction, Viewer viewer, UUID person, ContactChannel channel, String code) {
    var sent = channel.code();
    if (sent.isEmpty()) {
      return Settled.faulty("code", What.NO_CODE_SENT);
    }
    if (desk.now().isAfter(sent.get().at().plus(CODE_HOLDS))) {
      return Settled.faulty("code", What.CODE_EXPIRED);
    }
    if (sent.get().tries() >= TRIES) {
      return Settled.faulty("code", What.TOO_MANY_TRIES);
    }
    return desk.channels()
        .isCode(transaction, channel.id(), code.replace(" ", ""))
        .compose(right -> right
            ? desk.channels()
                .verified(transaction, channel.id(), desk.now())
                .compose(done -> changed(transaction, viewer, "channel-verified", person, channel))
            : Settled.faulty("code", What.WRONG_CODE));
  }

  private Future<Settled<Member>> changed(
      SqlConnection transaction,
      Viewer viewer,
      String action,
      UUID person,
      ContactChannel channel) {
    return desk.channels()
        .reachAtTheFirst(transaction, person)
        .compose(done -> desk.told(transaction, viewer, action, person, detail(channel)))
        .compose(told -> members.settled(transaction, person));
  }

  private static JsonObject detail(ContactChannel channel) {
    return new JsonObject()
        .put("channel", channel.id().toString())
        .put("kind", channel.kind().word());
  }

  private static boolean isLastNumber(Member member, ContactChannel channel) {
    return channel.kind() == Kind.SMS
        && member.channels().stream().filter(one -> one.kind() == Kind.SMS).count() == 1;
  }

  private static Optional<ContactChannel> of(Member member, UUID id) {
    return member.channels().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static List<UUID> firstOf(Member member, UUID id) {
    var others = member.channels().stream().map(ContactChannel::id).filter(one -> !one.equals(id));
    return Stream.concat(Stream.of(id), others).toList();
  }
}
