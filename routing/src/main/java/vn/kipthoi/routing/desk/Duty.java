package vn.kipthoi.routing.desk;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is on duty at the posts that were asked about, at one moment. */
public record Duty(Map<Post, Crew> crews) {

  public Duty {
    crews = Map.copyOf(crews);
  }

  public Crew at(Post post) {
    return crews.getOrDefault(post, Crew.NOBODY);
  }

  /** The same posts without those from whom the case is kept; whatever rung they stand on. */
  public Duty without(Set<UUID> people) {
    return new Duty(crews.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey, crew -> crew.getValue().without(people))));
  }
}
