package vn.kipthoi.routing.screening.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.screening.desk.Screening;
import vn.kipthoi.routing.screening.store.ScreeningStore.Waiting;
import vn.kipthoi.routing.web.Names;

/**
 * The queue, as its template needs it.
 *
 * @param waiting as many as are shown at most, in their order
 * @param holders the names of those who opened some of them
 * @param said what the last press of a button came to, when one was pressed
 * @param refused whether that was not what was wanted
 */
public record QueueView(
    Page page,
    ScreeningWords words,
    Names names,
    Viewer viewer,
    List<Waiting> waiting,
    Map<UUID, String> holders,
    String said,
    boolean refused) {

  /** Those that nobody has opened. */
  public List<Waiting> unopened() {
    return waiting.stream().filter(one -> one.opened().isEmpty()).toList();
  }

  /** Those that somebody reads; one's own first. */
  public List<Waiting> opened() {
    var opened = waiting.stream().filter(one -> one.opened().isPresent()).toList();
    return Stream.concat(
            opened.stream().filter(this::mine), opened.stream().filter(one -> !mine(one)))
        .toList();
  }

  public boolean mine(Waiting one) {
    return account(one).filter(viewer.accountId()::equals).isPresent();
  }

  /** Who holds it, as the queue names them. */
  public String holder(Waiting one) {
    return mine(one) ? words.you() : account(one).map(holders::get).orElse(words.somebody());
  }

  /** Whether there may be more than are shown. */
  public boolean isFull() {
    return waiting.size() >= Screening.AT_MOST;
  }

  private static Optional<UUID> account(Waiting one) {
    return one.opened().flatMap(look -> look.account());
  }
}
