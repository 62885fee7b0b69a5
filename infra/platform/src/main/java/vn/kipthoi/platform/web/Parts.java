package vn.kipthoi.platform.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.kipthoi.platform.web.template.StaticTemplates;

/** What pages are made of: the same button, field and clock everywhere. */
public final class Parts {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private Parts() {}

  /** A deadline that ticks, with its shape, and the words behind it for those who listen. */
  public static Content clock(Page page, Instant due) {
    var spoken = new Spoken(page.language());
    var face = ClockFace.at(page.now(), due, spoken);
    return TEMPLATES.clock(face, due, spoken.left(page.now(), due), spoken.exact(due));
  }

  /** A moment, "14:32 hôm qua", with the exact instant behind it. */
  public static Content moment(Page page, Instant at) {
    var spoken = new Spoken(page.language());
    return TEMPLATES.moment(at, spoken.moment(page.now(), at), spoken.exact(at));
  }

  /** How long ago, "6 phút trước", with the exact instant behind it. */
  public static Content ago(Page page, Instant at) {
    var spoken = new Spoken(page.language());
    return TEMPLATES.moment(at, spoken.ago(page.now(), at), spoken.exact(at));
  }

  /**
   * A severity, always with its word.
   *
   * @param level 1 (worst) to 4
   */
  public static Content severity(int level, String word) {
    return TEMPLATES.severity(level, word);
  }

  /** One line of text. */
  public static Content input(Field field) {
    return TEMPLATES.input(field);
  }

  /** Many lines of text. */
  public static Content textArea(Field field, int rows) {
    return TEMPLATES.textArea(field, rows);
  }

  /** One answer of several; the field's value is the chosen one. */
  public static Content radios(Field field, List<Choice> choices) {
    return TEMPLATES.choices(field, choices, Set.of(field.value()), "radio", "choices");
  }

  /** The same in one row, for short answers on a console. */
  public static Content segments(Field field, List<Choice> choices) {
    return TEMPLATES.choices(field, choices, Set.of(field.value()), "radio", "segments");
  }

  /** Any answers of several. */
  public static Content checks(Field field, List<Choice> choices, Set<String> chosen) {
    return TEMPLATES.choices(field, choices, chosen, "checkbox", "choices");
  }

  /** One answer of many, in a list that opens. */
  public static Content select(Field field, List<Choice> choices) {
    return TEMPLATES.select(field, choices);
  }

  /** All that is wrong with a form, at its top, with a link to each field. Nothing when all is well. */
  public static Content problems(Page page, FieldErrors errors) {
    return TEMPLATES.problems(page.words().fixErrors(), errors.all());
  }

  /** What happened, oldest first or newest first as given. */
  public static Content timeline(Page page, List<TimelineEntry> entries) {
    return TEMPLATES.timeline(page, entries);
  }

  /** A list with nothing in it says so, and what that means. */
  public static Content empty(String title, String words) {
    return TEMPLATES.empty(title, words);
  }

  /**
   * Work that takes its time, and how far it is.
   *
   * @param words what is being done
   * @param done of {@code total}; with a total of nothing, how far is not known
   */
  public static Content progress(Page page, String words, long done, long total) {
    return TEMPLATES.progress(words, page.words().working(done, total), done, total);
  }
}
