package vn.kipthoi.platform.web;

import java.util.List;
import java.util.Optional;

/**
 * A page of an error, as its template needs it.
 *
 * @param status the number, in words
 * @param title what happened
 * @param advice what to do now, a paragraph each
 * @param reference by which it is found in the log
 * @param home where the reader's work begins
 * @param again the same address once more, where asking again may help
 */
public record ErrorView(
    String status,
    String title,
    List<String> advice,
    Optional<String> reference,
    String home,
    Optional<String> again) {

  public ErrorView {
    advice = List.copyOf(advice);
  }
}
