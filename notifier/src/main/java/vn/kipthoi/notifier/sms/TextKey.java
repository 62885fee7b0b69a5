package vn.kipthoi.notifier.sms;

import java.util.UUID;

/**
 * One try to bring one text to one phone.
 *
 * @param text the alert, or the reply that is answered
 * @param number 1 for the first try
 */
public record TextKey(UUID text, int number) {}
