package vn.kipthoi.platform.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.AreaFrame;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.EntranceFrame;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.ReturnPath;
import vn.kipthoi.platform.web.Sheet;

/** What the pages of this package have in common: words, styles, and the way onward. */
final class EntranceSheet {

  static final String ASSETS = "entrance";

  private static final Messages<EntranceWords> WORDS = Messages.load(EntranceWords.class);

  private EntranceSheet() {}

  static EntranceWords words(Page page) {
    return WORDS.in(page.language());
  }

  /** A page before the consoles. */
  static Answer show(Page page, String title, int status, Content content) {
    return EntranceFrame.show(page, dressed(page, title, status, content));
  }

  /** A page among the consoles. */
  static Answer console(Page page, String title, int status, Content content) {
    return ConsoleFrame.show(page, dressed(page, title, status, content));
  }

  /** The page that was asked for before signing in, or nothing. */
  static String then(RoutingContext ctx) {
    return ReturnPath.checked(Asked.form(ctx, ReturnPath.PARAMETER))
        .or(() -> Asked.query(ctx, ReturnPath.PARAMETER).flatMap(ReturnPath::checked))
        .orElse("");
  }

  /** Another page of the sign-in, with the one that was asked for behind it. */
  static String onward(RoutingContext ctx, String path) {
    var then = then(ctx);
    return Page.of(ctx).href(then.isEmpty() ? path : path + "?then=" + encoded(then));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** A page of the administration. */
  static Answer area(Page page, String title, int status, Content content) {
    return AreaFrame.show(page, dressed(page, title, status, content));
  }

  private static Sheet dressed(Page page, String title, int status, Content content) {
    return Sheet.of(title, content)
        .status(status)
        .style(page.asset(ASSETS, "entrance.css"))
        .script(page.asset(ASSETS, "passkey.mjs"));
  }
}
