package vn.kipthoi.routing.file.web;

import gg.jte.Content;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** A page of the file of a case, with what is wrong with the form on it. */
public record FilePage(Page page, SeenCase seen, FieldErrors errors) {

  public FileVoice voice() {
    return FileVoice.in(page.language());
  }

  public FileWords words() {
    return voice().words();
  }

  static String path(SeenCase seen, String rest) {
    return "/cases/" + seen.number().text() + "/" + rest;
  }

  public String href(String rest) {
    return page.href(path(seen, rest));
  }

  public String casePath() {
    return page.href("/cases/" + seen.number().text());
  }

  public String caseTitle() {
    return words().caseTitle(seen.number().text());
  }

  /** A new word for the form of this page, so that sending it twice counts once. */
  public String sending() {
    return Sending.fresh();
  }

  public Field field(String name, String label) {
    return Field.of(name, label).error(errors.at(name));
  }

  Answer show(String title, Content content) {
    return ConsoleFrame.show(
        page,
        Sheet.of(title + " · " + caseTitle(), content)
            .status(errors.isEmpty() ? 200 : 422)
            .style(page.asset("file", "file.css")));
  }
}
