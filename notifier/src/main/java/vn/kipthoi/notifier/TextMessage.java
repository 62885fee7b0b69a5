package vn.kipthoi.notifier;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * A text message for one phone.
 *
 * @param key the same key is the same text: a carrier sends it once, however often it is handed over
 * @param to in E.164
 * @param text within the 7-bit alphabet of GSM, at most 160 characters
 * @param notAfter when it has lost its sense; a carrier that can is told to drop it then
 */
public record TextMessage(UUID key, Personal<String> to, String text, Instant notAfter) {}
