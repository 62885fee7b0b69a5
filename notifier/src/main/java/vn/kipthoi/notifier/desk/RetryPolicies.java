package vn.kipthoi.notifier.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Doubt;
import vn.kipthoi.platform.time.Pace;

/** When each channel is tried again. A telephone that rings is a heavier thing than a text. */
public record RetryPolicies(Map<Channel, RetryPolicy> own, RetryPolicy others) {

  public static final RetryPolicies DEFAULT = new RetryPolicies(
      Map.of(
          Channel.EMAIL, waiting(30, 120, 300),
          Channel.VOICE, waiting(60, 120, 300),
          Channel.ZALO, waiting(15, 60, 120)),
      RetryPolicy.DEFAULT);

  public RetryPolicies {
    own = Map.copyOf(own);
  }

  /** One policy for all channels. */
  public static RetryPolicies same(RetryPolicy policy) {
    return new RetryPolicies(Map.of(), policy);
  }

  public RetryPolicy of(Channel channel) {
    return Optional.ofNullable(own.get(channel)).orElse(others);
  }

  /** The same policies with another one for a channel. */
  public RetryPolicies with(Channel channel, RetryPolicy policy) {
    var changed = new EnumMap<Channel, RetryPolicy>(Channel.class);
    changed.putAll(own);
    var _ = changed.put(channel, policy);
    return new RetryPolicies(changed, others);
  }

  /** The same policies at another pace. */
  public RetryPolicies at(Pace pace) {
    var paced = new EnumMap<Channel, RetryPolicy>(Channel.class);
    own.forEach((channel, policy) -> paced.put(channel, policy.at(pace)));
    return new RetryPolicies(paced, others.at(pace));
  }

  private static RetryPolicy waiting(long... seconds) {
    var waits = Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    return new RetryPolicy(RetryPolicy.DEFAULT.patience(), List.copyOf(waits), Doubt.DEFAULT);
  }
}
