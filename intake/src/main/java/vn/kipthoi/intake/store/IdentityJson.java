package vn.kipthoi.intake.store;

import static vn.kipthoi.platform.privacy.Purpose.STORING;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.ReporterKind;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.Personal;

/** Who reported, as the text that is sealed. */
public final class IdentityJson {

  private IdentityJson() {}

  /** To be sealed on the ring of identities; nothing of it may be written otherwise. */
  public static String text(Reporter reporter) {
    var json = new JsonObject()
        .put("kind", reporter.kind().revealFor(STORING).word())
        .put("safeToCall", reporter.safeToCall().revealFor(STORING).word());
    reporter.name().ifPresent(name -> json.put("name", name.revealFor(STORING)));
    reporter.phone().ifPresent(phone -> json.put("phone", phone.revealFor(STORING)));
    return json.encode();
  }

  /** The reporter whom {@link #text} wrote down. */
  public static Reporter reporter(JsonObject json) {
    return new Reporter(
        Personal.of(
            Coded.of(ReporterKind.class, json.getString("kind")).orElse(ReporterKind.UNKNOWN)),
        Optional.ofNullable(json.getString("name")).map(Personal::of),
        Optional.ofNullable(json.getString("phone")).map(Personal::of),
        Personal.of(Coded.of(YesNo.class, json.getString("safeToCall")).orElse(YesNo.UNKNOWN)));
  }
}
