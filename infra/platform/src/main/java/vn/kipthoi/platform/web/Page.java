package vn.kipthoi.platform.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.SessionEnds;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.template.StaticTemplates;

/** What every template needs to know about the request it is rendered for. */
public final class Page {

  private static final Messages<ShellWords> WORDS = Messages.load(ShellWords.class);

  private final RoutingContext ctx;
  private final Furnishing lent;
  private final Language language;
  private final Instant now;

  private Page(RoutingContext ctx) {
    this.ctx = ctx;
    this.lent = Furnishing.of(ctx);
    this.language = Language.of(ctx);
    this.now = lent.clock().instant();
  }

  public static Page of(RoutingContext ctx) {
    return new Page(ctx);
  }

  public Language language() {
    return language;
  }

  /** The language as HTML writes it, for {@code lang} attributes. */
  public String lang() {
    return language.tag();
  }

  public Optional<Viewer> viewer() {
    return Viewer.in(ctx);
  }

  /** The moment that all clocks of this page count from. */
  public Instant now() {
    return now;
  }

  /** The path, in the language of this page. Every link and every form action goes through here. */
  public String href(String path) {
    return language == Language.VI ? path : path + (path.contains("?") ? "&" : "?") + "lang=en";
  }

  /** The address of a file of an asset group, with its hash. */
  public String asset(String group, String file) {
    return lent.assets().address(group, file);
  }

  /** The addresses of all files of an asset group, for a worker that keeps them. */
  public List<String> assets(String group) {
    return lent.assets().addresses(group);
  }

  /** Hidden fields that every form with {@code method="post"} has to carry. */
  public Content form() {
    return new StaticTemplates().hiddenFields(FormGuard.FIELD, formToken(), lang());
  }

  /** For a script that posts: to be sent as {@code X-Form-Token}. */
  public String formToken() {
    return FormGuard.token(ctx);
  }

  /** This same page in the other language. */
  public String otherLanguage() {
    var asked = Optional.ofNullable(ctx.request().query()).orElse("");
    var rest = Stream.of(asked.split("&"))
        .filter(part -> !part.isEmpty() && !part.startsWith(Language.PARAMETER + "="));
    var chosen = Stream.of(Language.PARAMETER + "=" + language.other().tag());
    return ctx.request().path() + "?"
        + Stream.concat(rest, chosen).collect(Collectors.joining("&"));
  }

  public ShellWords words() {
    return WORDS.in(language);
  }

  /** The menu as this viewer sees it. */
  public Menu menu() {
    return viewer()
        .map(viewer -> Menu.of(entries(viewer), lent.landing(viewer.role()), here(viewer)))
        .orElseGet(() -> Menu.of(List.of(), "", Optional.empty()));
  }

  /** The administration as this viewer sees it. */
  public Areas areas() {
    return viewer()
        .map(viewer -> Areas.of(lent.areas(), viewer.role(), ctx.request().path()))
        .orElseGet(() -> new Areas(List.of(), Optional.empty()));
  }

  private List<MenuEntry> entries(Viewer viewer) {
    return lent.menu().stream()
        .filter(entry -> entry.roles().contains(viewer.role()))
        .toList();
  }

  /** What other modules have on this page. */
  public List<Content> companions() {
    var role = viewer().map(Viewer::role);
    return lent.companions().stream()
        .filter(one -> role.filter(one.roles()::contains).isPresent())
        .map(one -> one.content().apply(this))
        .toList();
  }

  /** Of two entries that both lead here, the closer one. */
  private Optional<MenuEntry> here(Viewer viewer) {
    return entries(viewer).stream()
        .filter(entry -> at(entry.path()))
        .max(Comparator.comparingInt(entry -> entry.path().length()));
  }

  /** What the address says of this after its question mark. */
  public Optional<String> asked(String name) {
    return Asked.query(ctx, name);
  }

  /** Whether the page, or one under it, is the one being shown. */
  public boolean at(String path) {
    var here = ctx.request().path();
    return here.equals(path) || here.startsWith(path + "/");
  }

  /** The first letters of the first and last word of the viewer's name. */
  public String initials() {
    var words = viewer().map(Viewer::displayName).orElse("").strip().split("\\s+");
    return words[0].isEmpty() ? "" : first(words[0]) + first(words[words.length - 1]);
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  /** Whether what is sent now may be acted on later than it should. */
  public boolean late() {
    return lent.condition().isLate();
  }

  /** Whether single keys do something for whoever sits at this browser. */
  public boolean shortcuts() {
    return !ShortcutCookie.isOff(ctx);
  }

  /** When the session that looks at this page ends; nothing when there is none. */
  public Future<Optional<SessionEnds>> sessionEnds() {
    return Credential.recognised(ctx)
        .map(credential -> lent.viewers().ends(credential.token()))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** Where people of a role begin their work, in the language of this page. */
  public String landing(Role role) {
    return href(lent.landing(role));
  }

  public boolean demonstration() {
    return lent.settings().demonstration();
  }
}
