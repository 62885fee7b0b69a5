package vn.kipthoi.routing.roster.desk;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.StatutoryRole;
import vn.kipthoi.routing.staff.Team;
import vn.kipthoi.routing.staff.desk.Channels;
import vn.kipthoi.routing.staff.desk.Members;
import vn.kipthoi.routing.staff.desk.StaffDesk;
import vn.kipthoi.routing.staff.desk.Teams;
import vn.kipthoi.routing.staff.store.ChannelStore;
import vn.kipthoi.routing.staff.store.MemberStore;
import vn.kipthoi.routing.staff.store.TeamStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** One commune's team, its people, and whoever administers it, over a real database. */
public final class OfficeAtWork {

  public static final UnitCode COMMUNE = new UnitCode("05392");
  private static final Directory DIRECTORY = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));

  public final SettableClock clock =
      SettableClock.startingAt(Instant.parse("2026-11-22T02:00:00Z"));
  public final List<String> texts = new ArrayList<>();
  public final FreshDatabase fresh;
  public final StaffDesk staff;
  public final Members members;
  public final Channels channels;
  public final Teams teams;
  public final RosterDesk rosters;
  private boolean carrierWorks = true;
  private int phones = 100;

  public OfficeAtWork(FreshDatabase fresh) {
    this.fresh = fresh;
    var keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
    staff = new StaffDesk(
        new Database(fresh.pool()),
        clock,
        new Journal(keys.vault()),
        () -> DIRECTORY,
        new TeamStore(),
        new MemberStore(keys),
        new ChannelStore(keys),
        (phone, text, marks) -> {
          texts.add(text);
          return Future.succeededFuture(carrierWorks);
        });
    members = new Members(staff);
    channels = new Channels(staff, new Random(7), (language, code) -> code);
    teams = new Teams(staff);
    rosters = RosterDesk.over(staff);
  }

  public void carrierIsDown() {
    carrierWorks = false;
  }

  public static Viewer administrator() {
    return viewer(Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
  }

  public static Viewer viewer(Role role, Optional<String> unit, Optional<UUID> person) {
    return new Viewer(UUID.randomUUID(), "somebody", "Somebody", role, unit, person);
  }

  public Team team() {
    return done(teams.create(
        administrator(),
        new Teams.Wanted(
            UUID.randomUUID(),
            Optional.of(COMMUNE),
            Optional.of(new Rung("team")),
            Optional.of(clock.instant()))));
  }

  public Team again(Team team) {
    return await(staff.teams().find(fresh.pool(), team.id())).orElseThrow();
  }

  /** Somebody whose number nobody has verified. */
  public Member person(String name) {
    return done(members.register(
        administrator(), UUID.randomUUID(), wanted(name, "+8491200" + phones++ + "0")));
  }

  public static Members.Wanted wanted(String name, String phone) {
    return new Members.Wanted(
        Optional.of(Personal.of(name)),
        Optional.of(Personal.of(phone)),
        Optional.of(COMMUNE),
        Optional.of(new Member.Terms(StatutoryRole.CHILD_OFFICER, "vi", false)));
  }

  /** Somebody who entered the code that their phone was sent. */
  public Member reachable(String name) {
    var person = person(name);
    var channel = person.channels().getFirst().id();
    var _ = done(channels.sendCode(administrator(), person.id(), channel));
    return done(channels.verify(administrator(), person.id(), channel, texts.getLast()));
  }

  public static <T> T done(Future<Settled<T>> asked) {
    return switch (await(asked)) {
      case Settled.Done<T>(var value) -> value;
      case Settled<T> other -> throw new AssertionError("not done: " + other);
    };
  }

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VietNam.ZONE).toInstant();
  }

  /** What the journal has, in its order. */
  public List<String> journal() {
    return await(fresh
        .pool()
        .query("select action from platform.journal order by line")
        .mapping(row -> row.getString("action"))
        .execute()
        .map(rows -> rows.stream().toList()));
  }
}
