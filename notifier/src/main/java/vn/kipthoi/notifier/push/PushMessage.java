package vn.kipthoi.notifier.push;

import java.time.Instant;
import java.util.UUID;

/**
 * A notification for all browsers of one person. It says that there is something, and nothing else.
 *
 * @param key the same key is the same notification: one that still waits is replaced by it
 * @param text what a locked screen shows
 * @param notAfter when it has lost its sense; push services drop it then
 */
public record PushMessage(UUID key, UUID person, String text, Instant notAfter) {}
