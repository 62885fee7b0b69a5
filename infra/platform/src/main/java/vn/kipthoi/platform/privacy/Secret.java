package vn.kipthoi.platform.privacy;

/** A password or a key among the settings. It prints as a mask. */
public record Secret(String reveal) {

  @Override
  public String toString() {
    return "‹secret›";
  }
}
