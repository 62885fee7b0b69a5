package vn.kipthoi.routing.staff.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.roster.store.RosterBook.KeptLeave;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.ContactChannel.Kind;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.web.Names;

/**
 * What the page of one person shows.
 *
 * @param revealed whether numbers are shown whole
 * @param said what has just been done, or that somebody else was first; empty when nothing was
 */
public record StaffPersonView(
    Page page,
    StaffNames names,
    Names units,
    Member member,
    Set<Kind> carried,
    List<KeptLeave> leaves,
    boolean revealed,
    String said,
    Sent typed,
    FieldErrors errors) {

  public StaffWords words() {
    return names.words();
  }

  public String name() {
    return StaffNames.name(member);
  }

  public String number(ContactChannel channel) {
    return revealed
        ? channel.address().revealFor(Purpose.CONTACTING)
        : WrittenAddress.masked(channel);
  }

  public String here(String act) {
    return page.href("/admin/people/" + member.id() + act);
  }

  public boolean waitsForCode(ContactChannel channel) {
    return channel.code().isPresent();
  }

  public Field code(ContactChannel channel) {
    return Field.of("code-" + channel.id(), words().code())
        .longest(7)
        .autocomplete("one-time-code")
        .error(errors
            .at("code")
            .filter(wrong -> typed.text("channel").equals(channel.id().toString())));
  }

  /** What a way can be of; those without a route on this installation are not among them. */
  public List<Choice> kinds() {
    return Arrays.stream(Kind.values())
        .filter(carried::contains)
        .map(kind -> Choice.of(kind.word(), names.kind(kind)))
        .toList();
  }

  /** Which ways are not set up here, for the reader; empty when all are. */
  public String notSetUp() {
    var missing = Arrays.stream(Kind.values())
        .filter(kind -> !carried.contains(kind))
        .map(names::kind)
        .collect(Collectors.joining(", "));
    return missing.isEmpty() ? "" : words().notSetUp(missing);
  }

  /** Whether a way has a route here; without one it is kept, and nothing goes over it. */
  public boolean isSetUp(ContactChannel channel) {
    return carried.contains(channel.kind());
  }

  public String left() {
    return member
        .leftAt()
        .map(at -> words().hasLeft(new Spoken(names.language()).moment(page.now(), at)))
        .orElse("");
  }

  public Field field(String name, String label, Function<Member, String> now) {
    var sent = typed.text(name);
    return Field.of(name, label)
        .value(sent.isEmpty() ? now.apply(member) : sent)
        .error(errors.at(name));
  }

  public Field name(String label) {
    return field("name", label, StaffNames::name).longest(100);
  }

  public Field plain(String name, String label) {
    return Field.of(name, label).value(typed.text(name)).error(errors.at(name));
  }

  public String sending() {
    return UUID.randomUUID().toString();
  }
}
