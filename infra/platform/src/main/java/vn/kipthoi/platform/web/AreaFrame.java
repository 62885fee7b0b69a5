package vn.kipthoi.platform.web;

import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * The frame of the administration's pages, whichever module they belong to: the consoles' frame with
 * the menu of areas beside the page. Whoever comes to such a page from elsewhere, and sees no other
 * area, sees the page alone.
 */
public final class AreaFrame {

  private AreaFrame() {}

  public static Answer show(Page page, Sheet sheet) {
    var areas = page.areas();
    return ConsoleFrame.show(page, areas.isWorthAMenu() ? beside(page, areas, sheet) : sheet);
  }

  private static Sheet beside(Page page, Areas areas, Sheet sheet) {
    var framed = new StaticTemplates().areaFrame(page, page.words(), areas, sheet.content());
    return new Sheet(
            sheet.title(), sheet.status(), sheet.styles(), sheet.scripts(), sheet.app(), framed)
        .style(page.asset(Shelf.SHELL, "areas.css"));
  }
}
