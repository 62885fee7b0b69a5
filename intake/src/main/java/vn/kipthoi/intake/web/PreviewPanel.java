package vn.kipthoi.intake.web;

import java.util.List;

/**
 * How urgent a report is and whose it will be, in words.
 *
 * @param level 1 (worst) to 4
 * @param notes what the law or the rules add
 */
public record PreviewPanel(
    int level, String urgency, String why, boolean callNow, String goesTo, List<String> notes) {
  public PreviewPanel {
    notes = List.copyOf(notes);
  }
}
