package vn.kipthoi.routing.hotline.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.hotline.ShiftSheet;
import vn.kipthoi.routing.web.Names;

/**
 * The page of hand-over sheets.
 *
 * @param shown the one that is read and signed; empty while there is none
 * @param last the ones made last, the latest first
 * @param people how those who made and signed them are greeted
 * @param said what came of the last press; empty text for nothing
 * @param refused whether that was a refusal
 */
public record SheetView(
    Page page,
    SheetWords words,
    Names names,
    Optional<ShiftSheet> shown,
    List<ShiftSheet> last,
    Map<UUID, String> people,
    String said,
    boolean refused) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

  public SheetView {
    last = List.copyOf(last);
  }

  public String title(ShiftSheet sheet) {
    var shift = switch (sheet.shift()) {
      case MORNING -> words.morning();
      case AFTERNOON -> words.afternoon();
      case NIGHT -> words.night();
    };
    return words.sheet(shift, DAY.format(sheet.day()), String.valueOf(sheet.version()));
  }

  public String name(UUID account) {
    return people.getOrDefault(account, "");
  }

  public String state(ShiftSheet sheet) {
    if (sheet.isSignedByBoth()) {
      return words.bothSigned();
    }
    return sheet.left().isPresent() ? words.waitsForTaking() : words.waitsForLeaving();
  }

  /** Whether whoever looks may sign for the shift that takes over. */
  public boolean mayTake(ShiftSheet sheet) {
    return sheet.taken().isEmpty()
        && sheet
            .left()
            .filter(left -> page.viewer()
                .filter(viewer -> !viewer.accountId().equals(left.account()))
                .isPresent())
            .isPresent();
  }
}
