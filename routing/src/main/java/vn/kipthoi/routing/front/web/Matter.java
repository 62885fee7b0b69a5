package vn.kipthoi.routing.front.web;

import java.util.List;

/**
 * Something that needs a look, on the front page.
 *
 * @param look the class of its line: late, calm, or empty for soon
 * @param href where it is put right
 * @param places the first of those that it is about
 * @param more how many there are beyond these
 */
public record Matter(
    String look, String title, String lead, String href, List<Place> places, int more) {

  /** One of them. */
  public record Place(String label, String href) {}

  public Matter {
    places = List.copyOf(places);
  }

  static Matter of(String title, String lead, String href) {
    return new Matter("calm", title, lead, href, List.of(), 0);
  }
}
