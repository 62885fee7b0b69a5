package vn.kipthoi.routing.desk;

import java.util.Map;

/** Who is on duty at the posts that were asked about, at one moment. */
public record Duty(Map<Post, Crew> crews) {

  public Duty {
    crews = Map.copyOf(crews);
  }

  public Crew at(Post post) {
    return crews.getOrDefault(post, Crew.NOBODY);
  }
}
