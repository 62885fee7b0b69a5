package vn.kipthoi.routing.retention.store;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.privacy.Purpose;

/** How old a child was said to be, opened for nothing but to find out until when a case is kept. */
public record AgeOnFile(Reports reports) {

  /** Empty when nobody knew. */
  public Future<Optional<Integer>> of(UUID report) {
    return reports
        .find(report)
        .map(found -> found
            .flatMap(one -> one.account().child().age())
            .map(age -> age.revealFor(Purpose.RETENTION)));
  }
}
