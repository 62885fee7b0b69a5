package vn.kipthoi.platform.web;

import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * The frame of pages that anybody reads: quick exit first, system fonts, large type, the number to
 * call. Whole without scripts.
 */
public final class PublicFrame {

  private PublicFrame() {}

  public static Answer show(Page page, Sheet sheet) {
    return Answer.html(
        sheet.status(), new StaticTemplates().publicFrame(page, page.words(), sheet));
  }
}
