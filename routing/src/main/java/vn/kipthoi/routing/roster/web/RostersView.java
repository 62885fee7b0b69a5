package vn.kipthoi.routing.roster.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.Watch;
import vn.kipthoi.routing.roster.desk.Readiness.Ahead;
import vn.kipthoi.routing.roster.desk.Readiness.Outlook;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.web.StaffNames;
import vn.kipthoi.routing.web.Names;

/** What the list of rosters shows: who is on duty, and where nobody will be. */
public record RostersView(
    Page page,
    RosterNames names,
    Names units,
    List<Choice> provinces,
    String chosen,
    Ahead ahead,
    Map<UUID, Member> people) {

  static final int SHOWN = 300;

  public RosterWords words() {
    return names.words();
  }

  public List<Outlook> shown() {
    return ahead.teams().stream().limit(SHOWN).toList();
  }

  public boolean isCut() {
    return ahead.teams().size() > SHOWN;
  }

  public Field province() {
    return Field.of("unit", words().province()).value(chosen);
  }

  public String people(Watch watch) {
    return watch.isEmpty()
        ? words().nobody()
        : watch.people().stream()
            .map(one -> people.get(one.person()))
            .map(one -> one == null ? "–" : StaffNames.name(one))
            .collect(Collectors.joining(", "));
  }

  public String gaps(Outlook one) {
    return one.gaps().isEmpty()
        ? words().noGaps()
        : words().gapCount(one.gaps().size()) + ", "
            + words().firstGap(RosterNames.moment(one.gaps().getFirst().from()));
  }

  public boolean asksForTet() {
    return ahead.tet().filter(tet -> tet.isAskedFor(VietNam.dateOf(page.now()))).isPresent();
  }

  public String tet(Outlook one) {
    if (one.isTetConfirmed()) {
      return words().tetConfirmed();
    }
    return one.tetConfirmed().isPresent() ? words().tetChanged() : words().tetOpen();
  }
}
