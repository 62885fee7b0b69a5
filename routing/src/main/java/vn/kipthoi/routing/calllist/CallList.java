package vn.kipthoi.routing.calllist;

import java.time.Instant;
import java.util.List;
import vn.kipthoi.intake.UnitCode;

/**
 * Whom to ring in each commune of a province, as the rosters stood when it was made.
 *
 * @param province its code
 * @param name of the province
 * @param above who stands above all communes: province and hotline
 */
public record CallList(
    UnitCode province, String name, Instant madeAt, List<Post> above, List<Commune> communes) {

  public CallList {
    above = List.copyOf(above);
    communes = List.copyOf(communes);
  }

  /** One commune with its rungs, the nearest first. */
  public record Commune(String name, List<Post> posts) {
    public Commune {
      posts = List.copyOf(posts);
    }
  }

  /**
   * A rung with those on duty there, in the order in which they are told; empty when nobody is.
   *
   * @param rung its word
   */
  public record Post(String rung, List<OnDuty> people) {
    public Post {
      people = List.copyOf(people);
    }
  }

  /** Somebody to ring. It is about people: the list as a whole is sealed wherever it is kept. */
  public record OnDuty(String name, String phone) {

    @Override
    public String toString() {
      return "‹on duty›";
    }
  }
}
