package vn.kipthoi.notifier.desk;

import vn.kipthoi.notifier.Outcome;

/**
 * What a replier is answered.
 *
 * @param words the truth, as their phone shows it
 */
public record Replied(Outcome outcome, String words) {}
