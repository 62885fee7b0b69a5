package vn.kipthoi.notifier.delivery;

import jakarta.mail.MessagingException;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.mail.MailMessage;
import vn.kipthoi.notifier.mail.delivery.MailServer;
import vn.kipthoi.notifier.mail.delivery.SmtpAnswer;
import vn.kipthoi.notifier.mail.delivery.StampedMail;

/**
 * Hands one letter to the mail server, once.
 *
 * <p>Body in: {@link MailMessage}. SMTP waits for its answers, so it has threads of its own. It knows
 * no key by which a second copy is recognised by the server, and no question whether a letter went:
 * what breaks off while the letter is taken stays unknown, and a second copy has the same {@code
 * Message-ID}.
 */
final class EmailDeliveryRoute extends DeliveryRoute {

  private static final String LETTER = "letter";
  private static final int IN_THE_QUEUE = 1000;

  private final MailServer server;

  EmailDeliveryRoute(MailServer server) {
    super(Channel.EMAIL);
    this.server = server;
  }

  @Override
  void deliver(ProcessorDefinition<?> route) {
    var atOnce = server.settings().atOnce();
    var _ = route
        .threads(atOnce, atOnce)
        .maxQueueSize(IN_THE_QUEUE)
        .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
        .process(this::stamp)
        .to(endpoint())
        .id("mail-server")
        .process(EmailDeliveryRoute::taken);
  }

  private void stamp(Exchange exchange) throws MessagingException {
    var message = exchange.getMessage().getBody(MailMessage.class);
    var letter = StampedMail.of(message, server.settings().from());
    exchange.setProperty(LETTER, letter);
    exchange.getMessage().setBody(letter);
  }

  private static void taken(Exchange exchange) {
    var letter = exchange.getProperty(LETTER, StampedMail.class);
    exchange.getMessage().setBody(new Delivery.HandedOver(letter.id()));
  }

  @Override
  Delivery meaning(Exception failure, Exchange failed) {
    var letter = failed.getProperty(LETTER, StampedMail.class);
    return SmtpAnswer.of(failure, letter != null && letter.begun());
  }

  /** By hand and not by an address: a password in an address ends in a log. */
  private Endpoint endpoint() {
    var settings = server.settings();
    var sender = new DefaultJavaMailSender();
    sender.setProtocol(server.protocol());
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    settings.login().ifPresent(login -> {
      sender.setUsername(login.user());
      sender.setPassword(login.password().reveal());
    });
    sender.setJavaMailProperties(server.properties());
    var configuration = new MailConfiguration(getCamelContext());
    configuration.setJavaMailSender(sender);
    return new MailEndpoint(
        server.protocol() + "://letters", new MailComponent(getCamelContext()), configuration);
  }
}
