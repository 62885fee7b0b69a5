package vn.kipthoi.platform.web;

import vn.kipthoi.platform.web.template.StaticTemplates;

/** The frame of the page before the consoles, where nobody is signed in yet. */
public final class EntranceFrame {

  private EntranceFrame() {}

  public static Answer show(Page page, Sheet sheet) {
    return Answer.html(
        sheet.status(), new StaticTemplates().entranceFrame(page, page.words(), sheet));
  }
}
