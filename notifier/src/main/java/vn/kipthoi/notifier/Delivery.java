package vn.kipthoi.notifier;

/**
 * What a channel says to one try. None of them means that a person has read anything: only an
 * answer does.
 */
public sealed interface Delivery {

  /**
   * The channel took it; whether it arrives is another matter.
   *
   * @param reference the carrier's own, for asking it later
   */
  record HandedOver(String reference) implements Delivery {}

  /**
   * It did not take it, and may do so later.
   *
   * @param why in words of our own
   */
  record Busy(String why) implements Delivery {

    public Busy() {
      this("the channel is busy");
    }
  }

  /** It never will; trying again is of no use. */
  record Refused(Reason reason) implements Delivery {}

  /**
   * Nobody knows whether it was taken. It is tried again under the same key, so that a carrier that
   * did take it shows one.
   *
   * @param why in words of our own: a carrier's may contain numbers
   */
  record Unknown(String why) implements Delivery {}

  /** Why a channel will never take it. */
  enum Reason {
    UNKNOWN_NUMBER("the carrier does not know the number"),
    NOT_ALLOWED("the carrier does not let this text through"),
    NOBODY_THERE("the person is not in the staff directory"),
    NO_BROWSER_THERE("none of the person's browsers can be reached any more"),
    NO_SUCH_ADDRESS("the mail server does not know the address"),
    NO_SUCH_WAY("the person is not to be reached this way any more"),
    SWITCHED_OFF("this node has no such channel");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
