package vn.kipthoi.routing.file.store;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Who wrote something, and when.
 *
 * @param account that they were signed in with
 * @param name as pages greet them; sealed beside what they wrote
 */
public record Written(UUID account, Personal<String> name, Instant at) {}
