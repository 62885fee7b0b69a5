package vn.kipthoi.routing.file.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.ReferralState;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.ReferralDesk;
import vn.kipthoi.routing.file.desk.ReferralDesk.Changed;
import vn.kipthoi.routing.file.desk.ServiceDesk;
import vn.kipthoi.routing.file.store.ReferralStore.Referral;

/**
 * Cases handed to services.
 *
 * <pre>
 *   GET  …/referrals                        listReferrals; journaled
 *   POST …/referrals                        makeReferral
 *   POST …/referrals/{referralId}/state     changeReferral: accepted, refused, done
 * </pre>
 */
public final class ReferralRoutes {

  static final int LONGEST = 2000;

  private final FileRoom room;
  private final ReferralDesk referrals;
  private final ServiceDesk services;

  public ReferralRoutes(Archive archive, ReferralDesk referrals, ServiceDesk services) {
    this.room = new FileRoom(archive);
    this.referrals = referrals;
    this.services = services;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listReferrals", this::list)
        .operation("makeReferral", this::make)
        .operation("changeReferral", this::change);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return room.ofOperation(ctx)
        .compose(seen -> referrals.read(Viewer.of(ctx), seen))
        .map(all -> new JsonArray(all.stream().map(ReferralRoutes::json).toList()))
        .map(all -> Answer.ok(new JsonObject().put("referrals", all)));
  }

  private Future<Answer> make(RoutingContext ctx) {
    var sent = Sent.of(ctx);
    var words = FileVoice.of(ctx).words();
    var need = sent.text("need");
    var wanted = sent.uuidIfAny("serviceId");
    return room.ofOperation(ctx)
        .compose(seen -> wanted
            .map(services::find)
            .orElse(Future.succeededFuture(Optional.empty()))
            .compose(found -> {
              errors(words, need)
                  .unless(
                      found.filter(one -> one.open()).isPresent(), "serviceId", words.notOffered())
                  .throwIfAny();
              var id = Sending.ofOperation(ctx, seen.id().value());
              return referrals
                  .make(Viewer.of(ctx), seen, id, found.orElseThrow(), Personal.of(need))
                  .map(made -> Answer.json(201, new JsonObject().put("referralId", id.toString())));
            }));
  }

  private Future<Answer> change(RoutingContext ctx) {
    var sent = Sent.of(ctx);
    var words = FileVoice.of(ctx).words();
    var next = ReferralState.of(sent.text("state"));
    var remark = sent.text("remark");
    new FieldErrors()
        .unless(next.isPresent(), "state", words.notOffered())
        .unless(remark.length() <= LONGEST, "remark", words.tooLong("2000"))
        .throwIfAny();
    var id = Asked.pathUuid(ctx, "referralId");
    var version = sent.number("version");
    return room.ofOperation(ctx)
        .compose(seen -> referrals.change(
            Viewer.of(ctx), seen, id, version, next.orElseThrow(), Personal.of(remark)))
        .map(changed -> answer(changed, words));
  }

  private static Answer answer(Changed changed, FileWords words) {
    return switch (changed) {
      case DONE -> Answer.noContent();
      case NOT_FROM_HERE -> throw Problem.of(409, "not-from-here", words.notFromHere());
      case NOT_THERE -> throw Problem.notFound();
    };
  }

  static FieldErrors errors(FileWords words, String need) {
    return new FieldErrors()
        .unless(!need.isEmpty(), "need", words.required())
        .unless(need.length() <= LONGEST, "need", words.tooLong("2000"));
  }

  private static JsonObject json(Referral referral) {
    return new JsonObject()
        .put("referralId", referral.id().toString())
        .put("serviceId", referral.serviceId().toString())
        .put("service", referral.service())
        .put("state", referral.state().word())
        .put("version", referral.version())
        .put("need", FileRoom.shown(referral.need()))
        .put("remark", FileRoom.shown(referral.remark()))
        .put("madeAt", referral.madeAt().toString())
        .put("changedAt", referral.changed().at().toString())
        .put("changedBy", FileRoom.shown(referral.changed().name()));
  }
}
