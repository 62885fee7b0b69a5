package vn.kipthoi.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.template.StaticTemplates;

/** An error as people read it: what happened in words, what to do now, and the way on. */
final class ErrorPage {

  private static final Messages<ErrorWords> WORDS = Messages.load(ErrorWords.class);
  private static final String RETRY_AFTER = "Retry-After";

  private ErrorPage() {}

  /**
   * The page.
   *
   * @param reference by which the error is found in the log, for errors of the server
   */
  static Answer show(RoutingContext ctx, Problem problem, Optional<String> reference) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    var view = new ErrorView(
        words.status(problem.status()),
        problem.title(),
        advice(ctx, problem),
        reference,
        home(ctx, page),
        again(ctx, problem));
    var content = new StaticTemplates()
        .errorPage(page, words.reference(), words.referenceHint(), words.tryAgain(), view);
    var sheet = Sheet.of(page.words().product(), content).status(problem.status());
    return page.viewer().isPresent()
        ? ConsoleFrame.show(page, sheet)
        : PublicFrame.show(page, sheet);
  }

  private static List<String> advice(RoutingContext ctx, Problem problem) {
    var language = Language.of(ctx);
    var words = WORDS.in(language);
    return switch (problem.type()) {
      case "forbidden" -> forbidden(ctx, words, RoleNames.in(language));
      case "foreign-form" ->
        List.of(Uploads.isHeld(ctx) ? words.foreignFileDo() : words.foreignFormDo());
      case "not-found" ->
        List.of(Viewer.in(ctx).isPresent() ? words.notFoundSignedInDo() : words.notFoundDo());
      case "wrong-way" -> List.of(words.wrongWayDo());
      case "too-many" ->
        List.of(Optional.ofNullable(problem.headers().get(RETRY_AFTER))
            .map(seconds -> words.tooManyDo(Long.parseLong(seconds)))
            .orElseGet(words::tooManySoonDo));
      case "too-large" -> List.of(words.tooLargeDo());
      case "unavailable" -> List.of(words.unavailableDo());
      case "internal" -> List.of(words.internalDo());
      default -> List.of(words.badRequestDo());
    };
  }

  /** Who may see it is no secret: it stands in the contract. */
  private static List<String> forbidden(RoutingContext ctx, ErrorWords words, RoleNames roles) {
    var admitted = Way.in(ctx).map(Way::access).stream()
        .filter(Access.SignedInAs.class::isInstance)
        .map(access -> words.forbiddenFor(roles.all(((Access.SignedInAs) access).roles())));
    var you = Viewer.in(ctx).map(viewer -> words.forbiddenYou(roles.of(viewer.role()))).stream();
    return Stream.of(admitted, you, Stream.of(words.forbiddenDo()))
        .flatMap(some -> some)
        .toList();
  }

  private static String home(RoutingContext ctx, Page page) {
    return page.viewer()
        .map(viewer -> Furnishing.of(ctx).landing(viewer.role()))
        .orElse("/");
  }

  /** What was only asked for may be asked for again; what was sent is not sent twice by a link. */
  private static Optional<String> again(RoutingContext ctx, Problem problem) {
    return Optional.of(ctx.request())
        .filter(request -> request.method().equals(HttpMethod.GET))
        .filter(request -> problem.status() >= 500 || problem.status() == 429)
        .flatMap(request -> ReturnPath.checked(request.uri()));
  }
}
