package vn.kipthoi.planted.routing.desk;

import java.time.Instant;

/** Wrong on purpose: no test can move its time. */
final class ReadsTheClock {

  Instant read() {
    return Instant.now();
  }
}
