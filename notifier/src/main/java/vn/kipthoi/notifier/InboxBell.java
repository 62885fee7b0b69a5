package vn.kipthoi.notifier;

import java.util.UUID;

/** Where on the event bus it rings when something new lies in a person's inbox. */
public final class InboxBell {

  private static final String ADDRESS = "inbox.";

  private InboxBell() {}

  public static String of(UUID person) {
    return ADDRESS + person;
  }
}
