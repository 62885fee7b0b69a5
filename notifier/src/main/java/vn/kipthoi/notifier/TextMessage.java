package vn.kipthoi.notifier;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.privacy.Personal;

/**
 * A text message for one phone.
 *
 * @param key the same key is the same text: a carrier that recognises keys sends it once, however
 *     often it is handed over
 * @param number which try to bring it this is, 1 for the first
 * @param to in E.164
 * @param text as short as it can be; a carrier may need several messages for more than 160
 *     characters, or for more than 70 outside of the 7-bit alphabet of GSM
 * @param urgency what waits behind what, where a carrier has to make texts wait
 * @param notAfter when it has lost its sense; a carrier that can is told to drop it then
 */
public record TextMessage(
    UUID key, int number, Personal<String> to, String text, Priority urgency, Instant notAfter) {}
