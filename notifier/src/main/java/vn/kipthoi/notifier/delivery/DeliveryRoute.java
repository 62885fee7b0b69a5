package vn.kipthoi.notifier.delivery;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Delivery;

/**
 * The route of one channel: one typed body in, {@link Delivery} out.
 *
 * <p>There is no redelivery here on purpose: attempts are rows, kept by the dispatcher, where a
 * supervisor can see them.
 */
abstract class DeliveryRoute extends RouteBuilder {

  private final Channel channel;

  DeliveryRoute(Channel channel) {
    this.channel = channel;
  }

  final Channel channel() {
    return channel;
  }

  /** What the route is called, such as {@code deliver-in-app}. */
  final String id() {
    return "deliver-" + channel.word().replace('_', '-');
  }

  final String entry() {
    return "direct:" + id();
  }

  @Override
  public final void configure() {
    var _ = onException(Exception.class).handled(true).process(this::answer);
    deliver(from(entry()).routeId(id()));
  }

  /** Hands the body to the channel, and leaves what it said. */
  abstract void deliver(ProcessorDefinition<?> route);

  /**
   * What a failure on the way means: unless the channel knows better, nobody knows whether the
   * message went. The failure's kind alone is kept: a carrier's own words may contain a number.
   */
  Delivery meaning(Exception failure, Exchange failed) {
    return new Delivery.Unknown(failure.getClass().getSimpleName());
  }

  private void answer(Exchange failed) {
    var failure = failed.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    failed.getMessage().setBody(meaning(failure, failed));
  }
}
