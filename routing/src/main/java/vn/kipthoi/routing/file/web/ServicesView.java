package vn.kipthoi.routing.file.web;

import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.file.store.ServiceStore.Service;

/**
 * The directory of a province as its page shows it.
 *
 * @param chosen the service to be changed; empty when the form is for a new one
 * @param typed what was typed, when the form comes back
 * @param mayKeep whether whoever looks keeps this directory
 */
public record ServicesView(
    Page page,
    FieldErrors errors,
    LocalDate today,
    UnitCode province,
    List<Choice> provinces,
    List<Service> services,
    Optional<Service> chosen,
    Optional<MultiMap> typed,
    boolean mayKeep) {

  public FileVoice voice() {
    return FileVoice.in(page.language());
  }

  public FileWords words() {
    return voice().words();
  }

  public String sending() {
    return Sending.fresh();
  }

  public boolean isStale(Service service) {
    return ServiceRoutes.isStale(service, today);
  }

  public String verified(Service service) {
    return words().verified(Days.date(service.verifiedOn().toString()));
  }

  public Field field(String name, String label) {
    return Field.of(name, label).error(errors.at(name)).value(value(name));
  }

  private String value(String name) {
    return typed
        .map(form -> Optional.ofNullable(form.get(name)).orElse(""))
        .or(() -> chosen.map(service -> value(service, name)))
        .orElseGet(() -> name.equals("verifiedOn") ? today.toString() : "");
  }

  private static String value(Service service, String name) {
    return switch (name) {
      case "kind" -> service.kind().word();
      case "name" -> service.contact().name();
      case "phone" -> service.contact().phone();
      case "address" -> service.contact().address();
      case "opening" -> service.contact().opening();
      case "verifiedOn" -> service.verifiedOn().toString();
      default -> "";
    };
  }
}
