package vn.kipthoi.platform.web;

/**
 * One answer that a form offers.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint under the label, or empty
 */
public record Choice(String value, String label, String hint) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
