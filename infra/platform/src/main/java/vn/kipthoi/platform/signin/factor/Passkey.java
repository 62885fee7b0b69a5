package vn.kipthoi.platform.signin.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey, as its owner sees it.
 *
 * @param label what they called it
 * @param usedAt its last sign-in
 */
public record Passkey(UUID id, String label, Instant addedAt, Optional<Instant> usedAt) {}
