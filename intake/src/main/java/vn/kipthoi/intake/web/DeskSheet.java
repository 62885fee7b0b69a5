package vn.kipthoi.intake.web;

import vn.kipthoi.intake.web.template.StaticTemplates;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;

/** Lays the pages of the desk into the console's frame. */
final class DeskSheet {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private DeskSheet() {}

  static Answer show(DeskView view, int status) {
    var sheet = Sheet.of(view.words().title(), TEMPLATES.desk(view))
        .status(status)
        .style(IntakeAssets.address(view.page(), "desk.css"))
        .script(IntakeAssets.address(view.page(), "desk.mjs"));
    return ConsoleFrame.show(view.page(), sheet);
  }

  static Answer mine(Page page, DeskWords words, DeskBeside beside) {
    var content = TEMPLATES.deskShift(page, words, DraftRoutes.WORDS.in(page.language()), beside);
    var sheet = Sheet.of(words.mine(), content).style(IntakeAssets.address(page, "desk.css"));
    return ConsoleFrame.show(page, sheet);
  }
}
