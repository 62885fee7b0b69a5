package vn.kipthoi.routing.web;

import gg.jte.Content;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** Lets fields that take much the same each time be filled by a tap. A page without it is typed. */
public final class Taps {

  private static final Messages<TapWords> WORDS = Messages.load(TapWords.class);

  private Taps() {}

  /** What the module on the page offers, to be put beside the form. */
  public static Content of(Page page) {
    var me = page.viewer().map(Viewer::displayName).orElse("");
    return new StaticTemplates().taps(WORDS.in(page.language()), me);
  }

  /** The module itself, of the app that teams have on their phones. */
  public static Sheet on(Sheet sheet, Page page) {
    return sheet.script(page.asset("inbox", "taps.mjs"));
  }
}
