package vn.kipthoi.routing.staff.web;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.staff.Team;
import vn.kipthoi.routing.web.Names;

/** What the page of teams shows. */
public record StaffTeamsView(
    Page page,
    StaffNames names,
    Names units,
    List<Choice> provinces,
    UnitCode chosen,
    List<Team> all,
    Sent typed,
    FieldErrors errors) {

  private static final int SHOWN = 400;

  public StaffWords words() {
    return names.words();
  }

  public List<Team> teams() {
    return all.stream().limit(SHOWN).toList();
  }

  public boolean isCut() {
    return all.size() > SHOWN;
  }

  public Field province() {
    return Field.of("unit", words().province()).value(chosen.text());
  }

  public String state(Team team) {
    var spoken = new Spoken(names.language());
    if (page.now().isBefore(team.from())) {
      return words().begins(spoken.moment(page.now(), team.from()));
    }
    return team.until()
        .map(until -> words().ends(spoken.moment(page.now(), until)))
        .orElseGet(words()::inForce);
  }

  public Field unit() {
    return field("unitCode", words().unit()).hint(words().unitHint());
  }

  public Field rung() {
    return field("rung", words().rung());
  }

  public List<Choice> rungs() {
    return Stream.of("team", "leader", "district", "province", "hotline")
        .map(word -> Choice.of(word, units.rung(new Rung(word))))
        .toList();
  }

  public Field from() {
    var now = LocalDateTime.ofInstant(page.now(), VietNam.ZONE).truncatedTo(ChronoUnit.MINUTES);
    var typedFrom = typed.text("from");
    return field("from", words().since())
        .type("datetime-local")
        .value(typedFrom.isEmpty() ? now.toString() : typedFrom);
  }

  /** Names this sending, so that a double click creates one. */
  public String sending() {
    return UUID.randomUUID().toString();
  }

  private Field field(String name, String label) {
    return Field.of(name, label).value(typed.text(name)).error(errors.at(name));
  }
}
