package vn.kipthoi.intake.web;

import java.util.List;
import vn.kipthoi.platform.web.Choice;

/**
 * From whom a report can be kept, once its commune is known.
 *
 * @param choices empty while it is not
 */
public record OfficialsPanel(OfficialWords words, List<Choice> choices) {

  public OfficialsPanel {
    choices = List.copyOf(choices);
  }

  static OfficialsPanel none(OfficialWords words) {
    return new OfficialsPanel(words, List.of());
  }
}
