package vn.kipthoi.routing.staff.web;

import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.web.Names;

/** What the page of people shows; numbers are masked. */
public record StaffPeopleView(
    Page page,
    StaffNames names,
    Names units,
    List<Choice> provinces,
    Look look,
    List<Member> people,
    Sent typed,
    FieldErrors errors) {

  /** No list is longer: a province of the largest has fewer people. */
  static final int MOST = 1_500;

  private static final int SHOWN = 300;

  /** What was asked for. */
  record Look(UnitCode unit, boolean unverified) {}

  public StaffWords words() {
    return names.words();
  }

  public List<Member> shown() {
    return people.stream().limit(SHOWN).toList();
  }

  public boolean isCut() {
    return people.size() > SHOWN;
  }

  public Field province() {
    return Field.of("unit", words().province()).value(look.unit().text());
  }

  public Field which() {
    return Field.of("which", words().state()).value(look.unverified() ? "unverified" : "all");
  }

  public List<Choice> whichOnes() {
    return List.of(
        Choice.of("all", words().everybody()), Choice.of("unverified", words().onlyUnverified()));
  }

  public Field search() {
    return Field.of("number", words().phoneSearch())
        .hint(words().phoneSearchHint())
        .type("tel")
        .value(typed.text("number"))
        .error(errors.at("number"));
  }

  public String name(Member member) {
    return StaffNames.name(member);
  }

  public String masked(ContactChannel channel) {
    return WrittenAddress.masked(channel);
  }

  public String sending() {
    return UUID.randomUUID().toString();
  }

  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.text(name)).error(errors.at(name));
  }
}
