package vn.kipthoi.intake.web;

import java.time.Instant;
import java.util.List;

/**
 * Who would be told, in words.
 *
 * @param first the people told at once
 * @param next those told after them
 * @param answerBy by when the first have to answer, if it were sent now
 */
public record AheadPanel(List<Line> first, List<Line> next, String within, Instant answerBy) {

  /** @param phone as it is dialled */
  public record Line(String post, String name, String phone) {}

  public AheadPanel {
    first = List.copyOf(first);
    next = List.copyOf(next);
  }
}
