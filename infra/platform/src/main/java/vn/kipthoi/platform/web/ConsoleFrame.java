package vn.kipthoi.platform.web;

import vn.kipthoi.platform.web.template.StaticTemplates;

/** The frame of pages that people work in: the bar with its menu, who is signed in, whether live. */
public final class ConsoleFrame {

  private ConsoleFrame() {}

  public static Answer show(Page page, Sheet sheet) {
    return Answer.html(
        sheet.status(), new StaticTemplates().consoleFrame(page, page.words(), sheet));
  }
}
