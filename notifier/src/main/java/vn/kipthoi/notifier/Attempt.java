package vn.kipthoi.notifier;

/**
 * One try to deliver an alert on one channel, in the hands of one node.
 *
 * @param number 1 for the first try
 * @param claim how often the try was taken in hand; with the owner's name it is the fence that a
 *     node which comes back too late does not pass
 */
public record Attempt(Alert alert, Channel channel, int number, int claim) {}
