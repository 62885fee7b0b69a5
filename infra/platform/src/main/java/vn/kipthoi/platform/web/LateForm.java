package vn.kipthoi.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;

/**
 * A form that came after its session had run out, as it was typed.
 *
 * @param path where it was sent
 * @param fields in their order; some names come several times
 */
public record LateForm(String path, List<Map.Entry<String, String>> fields) {

  /** The field of a form that is sent again; it names what was kept of the first sending. */
  public static final String FIELD = "_kept";

  /** The field of a form that a page sends by itself while somebody types; nobody waits for it. */
  static final String LOOKS = "_looks";

  private static final int FAILED = 400;
  private static final List<String> NEVER = List.of("/sign-in", "/sign-out", "/account");
  private static final String FORM = "application/x-www-form-urlencoded";

  public LateForm {
    fields = List.copyOf(fields);
  }

  /** The form of a request, when it is one that may be kept: it holds no proof of who somebody is. */
  static Optional<LateForm> of(RoutingContext ctx) {
    var type = Asked.header(ctx, HttpHeaders.CONTENT_TYPE.toString()).orElse("");
    var keepable = ctx.request().method().equals(HttpMethod.POST)
        && type.toLowerCase(Locale.ROOT).startsWith(FORM)
        && NEVER.stream().noneMatch(ctx.request().path()::startsWith);
    return Optional.of(ctx)
        .filter(some -> keepable && Asked.form(some, LOOKS).isEmpty())
        .map(LateForm::read);
  }

  /** Lets go of what was kept, once a second sending came through. */
  static void letGoWhenSent(RoutingContext ctx, Answer answer) {
    if (answer.status() < FAILED && ctx.request().method().equals(HttpMethod.POST)) {
      Viewer.in(ctx)
          .ifPresent(viewer -> kept(ctx)
              .ifPresent(form -> Furnishing.of(ctx).lateForms().sent(viewer.accountId(), form)));
    }
  }

  private static Optional<UUID> kept(RoutingContext ctx) {
    try {
      return Optional.of(Asked.form(ctx, FIELD)).filter(id -> !id.isEmpty()).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static LateForm read(RoutingContext ctx) {
    var typed = ctx.request().formAttributes().entries().stream()
        .filter(
            field -> !List.of(FormGuard.FIELD, Language.PARAMETER, FIELD).contains(field.getKey()))
        .map(field -> Map.entry(field.getKey(), field.getValue()))
        .toList();
    return new LateForm(ctx.request().path(), typed);
  }

  /** What somebody typed stays out of logs. */
  @Override
  public String toString() {
    return "LateForm[" + fields.size() + " fields]";
  }
}
