package vn.kipthoi.platform.signin;

/**
 * What somebody likes.
 *
 * @param language of their pages, {@code vi} or {@code en}
 * @param shortcuts whether single keys do something
 */
public record Preferences(String language, boolean shortcuts) {}
