package vn.kipthoi.smsc;

/**
 * A text as a phone shows it.
 *
 * @param id the carrier's own; of a long text its first segment's
 * @param from number or name of the sender
 * @param to digits of the phone
 * @param segments how many the carrier charges for
 */
public record ShortMessage(String id, String from, String to, String text, int segments) {}
