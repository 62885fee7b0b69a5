package vn.kipthoi.intake.web;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.desk.Whereabouts.Finding;

/**
 * What looking up the form came to; each part is there once somebody looked.
 *
 * @param found what the place came to
 * @param preview how urgent it would be
 * @param ahead who would be told
 * @param hints to cases that may be about the same child
 * @param officials from whom it can be kept
 * @param asks what to ask the caller next, in words to be said
 */
public record DeskLooked(
    Optional<Finding> found,
    Optional<PreviewPanel> preview,
    Optional<AheadPanel> ahead,
    Optional<HintsPanel> hints,
    Optional<OfficialsPanel> officials,
    List<String> asks) {

  static final DeskLooked NOT_YET = new DeskLooked(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      List.of());

  public DeskLooked {
    asks = List.copyOf(asks);
  }
}
