package vn.kipthoi.routing.file.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.RelationKind;
import vn.kipthoi.routing.file.SpokenLanguage;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.PeopleDesk;
import vn.kipthoi.routing.file.store.CasePerson;
import vn.kipthoi.routing.file.store.CasePerson.Tie;

/**
 * Who belongs to a case, and what they are to each other.
 *
 * <pre>
 *   GET  …/people                          listPeople; journaled
 *   POST …/people                          addPerson
 *   PUT  …/people/{personId}               changePerson
 *   POST …/people/{personId}/relations     relatePeople
 * </pre>
 */
public final class PeopleRoutes {

  private final FileRoom room;
  private final Archive archive;
  private final PeopleDesk people;

  public PeopleRoutes(Archive archive, PeopleDesk people) {
    this.room = new FileRoom(archive);
    this.archive = archive;
    this.people = people;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listPeople", this::list)
        .operation("addPerson", this::add)
        .operation("changePerson", this::change)
        .operation("relatePeople", this::relate);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return room.ofOperation(ctx)
        .compose(seen -> people.read(Viewer.of(ctx), seen))
        .map(all -> new JsonArray(all.stream().map(PeopleRoutes::json).toList()))
        .map(all -> Answer.ok(new JsonObject().put("people", all)));
  }

  private Future<Answer> add(RoutingContext ctx) {
    var typed = typed(ctx, Sent.of(ctx));
    return room.ofOperation(ctx).compose(seen -> {
      var id = Sending.ofOperation(ctx, seen.id().value());
      return people
          .add(Viewer.of(ctx), seen, id, typed.role().orElseThrow(), typed.who())
          .map(added -> Answer.json(201, new JsonObject().put("personId", id.toString())));
    });
  }

  private Future<Answer> change(RoutingContext ctx) {
    var sent = Sent.of(ctx);
    var typed = typed(ctx, sent);
    var version = sent.number("version");
    var id = Asked.pathUuid(ctx, "personId");
    return room.ofOperation(ctx)
        .compose(seen -> people
            .save(Viewer.of(ctx), seen, id, version, typed.role().orElseThrow(), typed.who())
            .compose(saved -> people.read(Viewer.of(ctx), seen).map(all -> {
              var now = all.stream().filter(one -> one.id().equals(id)).findFirst();
              return saved
                  ? Answer.ok(json(now.orElseThrow()))
                  : stale(ctx, now.orElseThrow(Problem::notFound));
            })));
  }

  private static Answer stale(RoutingContext ctx, CasePerson current) {
    var problem = new JsonObject()
        .put("type", "urn:kipthoi:problem:stale-version")
        .put("title", FileVoice.of(ctx).words().staleVersion())
        .put("status", 409)
        .put("current", json(current));
    return Answer.of(409, "application/problem+json", problem.toBuffer());
  }

  private Future<Answer> relate(RoutingContext ctx) {
    var sent = Sent.of(ctx);
    var words = FileVoice.of(ctx).words();
    var kind = RelationKind.of(sent.text("kind"));
    var other = sent.uuid("other");
    var person = Asked.pathUuid(ctx, "personId");
    new FieldErrors()
        .unless(kind.isPresent(), "kind", words.notOffered())
        .unless(!other.equals(person), "other", words.notOfThisCase())
        .throwIfAny();
    return room.ofOperation(ctx)
        .compose(
            seen -> people.relate(Viewer.of(ctx), seen, person, new Tie(other, kind.orElseThrow())))
        .map(related -> {
          new FieldErrors().unless(related, "other", words.notOfThisCase()).throwIfAny();
          return Answer.noContent();
        });
  }

  private TypedPerson typed(RoutingContext ctx, Sent sent) {
    var typed = new TypedPerson(
        sent::text,
        sent.texts("languages"),
        sent.yes("interpreter"),
        FileVoice.today(archive.clock().instant()),
        FileVoice.of(ctx).words());
    typed.errors().throwIfAny();
    return typed;
  }

  static JsonObject json(CasePerson person) {
    var who = FileRoom.shown(person.who());
    var json = new JsonObject()
        .put("personId", person.id().toString())
        .put("role", person.role().word())
        .put("version", person.version())
        .put("sex", who.sex())
        .put("phone", who.phone())
        .put("address", who.address())
        .put("languages", new JsonArray(words(who.languages())))
        .put("interpreter", who.interpreter())
        .put("remark", who.remark())
        .put("savedAt", person.saved().at().toString())
        .put("savedBy", FileRoom.shown(person.saved().name()))
        .put(
            "relations",
            new JsonArray(person.relations().stream()
                .map(tie -> JsonObject.of(
                    "other", tie.other().toString(), "kind", tie.kind().word()))
                .toList()));
    who.birth().ifPresent(birth -> json.put("birth", birth.text()));
    who.name().ifPresent(name -> {
      json.put("name", name.whole()).put("givenName", name.given());
      name.family().ifPresent(family -> json.put("familyName", family));
      name.middle().ifPresent(middle -> json.put("middleName", middle));
    });
    return json;
  }

  private static List<String> words(List<SpokenLanguage> languages) {
    return languages.stream().map(SpokenLanguage::word).toList();
  }
}
