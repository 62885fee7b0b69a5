package vn.kipthoi.notifier.mail.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.notifier.mail.MailMessage;
import vn.kipthoi.platform.privacy.Purpose;

/**
 * A letter whose {@code Message-ID} is made of its key, and which knows whether the server has begun
 * to take it: until then a broken line has lost nothing, from then on nobody knows.
 */
public final class StampedMail extends MimeMessage {

  private final String id;
  private volatile boolean begun;

  private StampedMail(String id) {
    super((Session) null);
    this.id = id;
  }

  /** @param from whose domain the id belongs to */
  public static StampedMail of(MailMessage message, String from) throws MessagingException {
    var mail = new StampedMail("<" + message.key() + from.substring(from.indexOf('@')) + ">");
    mail.setFrom(new InternetAddress(from));
    mail.setRecipient(
        RecipientType.TO, new InternetAddress(message.to().revealFor(Purpose.CONTACTING)));
    mail.setSubject(message.subject(), UTF_8.name());
    mail.setText(message.body(), UTF_8.name());
    // Nobody's holiday answer comes back (RFC 3834).
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Kipthoi-Try", Integer.toString(message.number()));
    return mail;
  }

  public String id() {
    return id;
  }

  /** Whether the server has agreed to take it, and may have it. */
  public boolean begun() {
    return begun;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  @Override
  public void writeTo(OutputStream out, String @Nullable [] without)
      throws IOException, MessagingException {
    begun = true;
    super.writeTo(out, without);
  }
}
