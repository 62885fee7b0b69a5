package vn.kipthoi.routing.file.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.RelationKind;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.PeopleDesk;
import vn.kipthoi.routing.file.store.CasePerson;
import vn.kipthoi.routing.file.store.CasePerson.Tie;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The people of a case on a page. Whole without scripts.
 *
 * <pre>
 *   GET  /cases/:number/people?person=    who they are; one of them to be changed, or a new one
 *   POST /cases/:number/people            adds or changes one
 *   POST /cases/:number/relations         says what one is to another
 * </pre>
 */
public final class PeoplePages {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PATH = "/cases/:number/people";

  private final FileRoom room;
  private final Archive archive;
  private final PeopleDesk people;

  public PeoplePages(Archive archive, PeopleDesk people) {
    this.room = new FileRoom(archive);
    this.archive = archive;
    this.people = people;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, FileRoom.CASE_WORK, ctx -> show(ctx, new FieldErrors()))
        .page(POST, PATH, FileRoom.CASE_WORK, this::save)
        .page(POST, "/cases/:number/relations", FileRoom.CASE_WORK, this::relate);
  }

  private Future<Answer> show(RoutingContext ctx, FieldErrors errors) {
    return room.ofPage(ctx)
        .compose(seen -> people.read(Viewer.of(ctx), seen).map(all -> {
          var page = new FilePage(Page.of(ctx), seen, errors);
          var chosen = Asked.query(ctx, "person")
              .or(() -> Optional.of(Asked.form(ctx, "person")).filter(id -> !id.isEmpty()));
          var view = new PeopleView(page, all, chosen.flatMap(id -> one(all, id)), typed(ctx));
          return page.show(page.words().people(), TEMPLATES.people(view));
        }));
  }

  private Future<Answer> save(RoutingContext ctx) {
    var form = new TypedPerson(
        name -> Asked.form(ctx, name),
        ctx.request().formAttributes().getAll("languages"),
        !Asked.form(ctx, "interpreter").isEmpty(),
        FileVoice.today(archive.clock().instant()),
        FileVoice.of(ctx).words());
    var errors = form.errors();
    return errors.isEmpty()
        ? room.ofPage(ctx).compose(seen -> save(ctx, seen, form))
        : show(ctx, errors);
  }

  private Future<Answer> save(RoutingContext ctx, SeenCase seen, TypedPerson form) {
    var viewer = Viewer.of(ctx);
    var role = form.role().orElseThrow();
    var changed = Asked.form(ctx, "person");
    var saving = changed.isEmpty()
        ? people
            .add(viewer, seen, Sending.ofPage(ctx, seen.id().value()), role, form.who())
            .map(true)
        : people.save(viewer, seen, uuid(changed), version(ctx), role, form.who());
    return saving.compose(saved -> saved
        ? Future.succeededFuture(Answer.seeOther(Page.of(ctx).href(FilePage.path(seen, "people"))))
        : show(ctx, new FieldErrors().add("name", FileVoice.of(ctx).words().staleVersion())));
  }

  private Future<Answer> relate(RoutingContext ctx) {
    var words = FileVoice.of(ctx).words();
    var kind = RelationKind.of(Asked.form(ctx, "kind"));
    var person = uuid(Asked.form(ctx, "relation-person"));
    var other = uuid(Asked.form(ctx, "relation-other"));
    var errors = new FieldErrors()
        .unless(kind.isPresent(), "kind", words.notOffered())
        .unless(!person.equals(other), "relation-other", words.notOfThisCase());
    return errors.isEmpty()
        ? room.ofPage(ctx)
            .compose(seen -> people
                .relate(Viewer.of(ctx), seen, person, new Tie(other, kind.orElseThrow()))
                .map(related -> {
                  if (!related) {
                    throw Problem.notFound();
                  }
                  return Answer.seeOther(Page.of(ctx).href(FilePage.path(seen, "people")));
                }))
        : show(ctx, errors);
  }

  private static Optional<MultiMap> typed(RoutingContext ctx) {
    return ctx.request().method().equals(POST)
        ? Optional.of(ctx.request().formAttributes())
        : Optional.empty();
  }

  private static Optional<CasePerson> one(List<CasePerson> all, String id) {
    return all.stream().filter(one -> one.id().toString().equals(id)).findFirst();
  }

  private static long version(RoutingContext ctx) {
    try {
      return Long.parseLong(Asked.form(ctx, "version"));
    } catch (NumberFormatException e) {
      throw Problem.badRequest();
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }
}
