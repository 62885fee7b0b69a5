package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static vn.kipthoi.platform.signin.Role.ADMINISTRATOR;
import static vn.kipthoi.platform.signin.Role.DISTRICT;
import static vn.kipthoi.platform.signin.Role.PROVINCE;
import static vn.kipthoi.platform.signin.Role.TEAM_LEADER;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Units;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.accounts.TeamAccount;
import vn.kipthoi.platform.signin.accounts.TeamAccounts;
import vn.kipthoi.platform.signin.device.BoundDevice;
import vn.kipthoi.platform.signin.device.Devices;
import vn.kipthoi.platform.signin.device.Revocation;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * The phones of the teams that somebody answers for.
 *
 * <pre>
 *   GET  /phones                        people and their phones, those out of use first
 *   POST /phones/accounts/:id/invite    a code for one phone, shown once
 *   POST /phones/:id/revoke             takes a phone out of use
 * </pre>
 */
final class PhoneDesk {

  private static final String PATH = "/phones";
  private static final Set<Role> ROLES = Set.of(TEAM_LEADER, DISTRICT, PROVINCE, ADMINISTRATOR);
  private static final Messages<PhoneWords> WORDS = Messages.load(PhoneWords.class);

  private final TeamAccounts teams;
  private final Devices devices;
  private final Units units;

  PhoneDesk(TeamAccounts teams, Devices devices, Units units) {
    this.teams = teams;
    this.devices = devices;
    this.units = units;
  }

  void mount(WebShell shell) {
    var access = Access.only(ROLES);
    shell
        .page(GET, PATH, access, ctx -> show(ctx, Optional.empty()))
        .page(POST, PATH + "/accounts/:id/invite", access, this::invite)
        .page(POST, PATH + "/:id/revoke", access, this::revoke)
        .menu(new MenuEntry(PATH, language -> WORDS.in(language).phonesMenu(), ROLES).nowAndThen());
  }

  private Future<Answer> show(RoutingContext ctx, Optional<PhoneView.Code> code) {
    var asked = Asked.query(ctx, "q").orElse("");
    return inScope(ctx)
        .compose(people -> devices
            .of(people.stream().map(TeamAccount::id).toList())
            .map(phones -> shown(ctx, PhoneView.of(asked, people, phones, code))));
  }

  private Answer shown(RoutingContext ctx, PhoneView view) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    var content = new StaticTemplates().phones(page, words, units, view);
    return EntranceSheet.console(page, words.phonesTitle(), 200, content);
  }

  private Future<Answer> invite(RoutingContext ctx) {
    var id = Asked.pathUuid(ctx, "id");
    return inScope(ctx)
        .map(people -> people.stream()
            .filter(person -> person.id().equals(id) && !person.suspended())
            .findFirst()
            .orElseThrow(Problem::notFound))
        .compose(person -> devices
            .invite(id, Viewer.of(ctx))
            .compose(
                code -> show(ctx, Optional.of(new PhoneView.Code(code, person.displayName())))));
  }

  private Future<Answer> revoke(RoutingContext ctx) {
    var id = Asked.pathUuid(ctx, "id");
    var why = Asked.form(ctx, "why").equals("left") ? Revocation.LEFT : Revocation.LOST;
    return inScope(ctx)
        .compose(people -> devices.of(people.stream().map(TeamAccount::id).toList()))
        .map(phones -> one(phones, id))
        .compose(phone -> devices.revoke(phone, why, Viewer.of(ctx)))
        .map(revoked -> Answer.seeOther(Page.of(ctx).href(PATH)));
  }

  /** Team people of the viewer's unit and below; an administrator, who has none, answers for all. */
  private Future<List<TeamAccount>> inScope(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    return teams
        .all()
        .map(all -> all.stream()
            .filter(person -> viewer.role() == ADMINISTRATOR || answersFor(viewer, person))
            .toList());
  }

  private boolean answersFor(Viewer viewer, TeamAccount person) {
    return viewer
        .unitCode()
        .filter(
            outer -> person.unitCode().filter(own -> units.within(own, outer)).isPresent())
        .isPresent();
  }

  private static BoundDevice one(List<BoundDevice> phones, UUID id) {
    return phones.stream()
        .filter(phone -> phone.id().equals(id))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
