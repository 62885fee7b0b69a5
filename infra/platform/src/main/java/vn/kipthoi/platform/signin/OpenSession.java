package vn.kipthoi.platform.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session, as its owner sees it in a list.
 *
 * @param id a handle that opens nothing
 * @param way what it was opened with
 * @param browser "Chrome, Android"
 * @param device the phone it belongs to
 * @param openedAt when
 * @param seenAt its last request, to the minute
 * @param current whether it is the one that asks
 */
public record OpenSession(
    UUID id,
    SignInWay way,
    String browser,
    Optional<UUID> device,
    Instant openedAt,
    Instant seenAt,
    boolean current) {}
