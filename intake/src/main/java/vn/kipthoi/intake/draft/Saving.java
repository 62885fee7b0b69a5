package vn.kipthoi.intake.draft;

import java.time.Instant;

/** What came of saving a draft. */
public sealed interface Saving {

  /** It stands so. */
  record Saved(long revision, Instant at, boolean danger) implements Saving {}

  /** Another page has saved a higher revision of it, which stands. */
  record Older(long revision, Instant at) implements Saving {}

  /** It was sent or set aside before; nothing was kept. */
  record Ended() implements Saving {}

  /** Somebody else's; whoever asks does not learn that there is one. */
  record NotTheirs() implements Saving {}
}
