package vn.kipthoi.notifier.mail.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.Delivery.Reason;

/** What it means that a letter was not handed over (RFC 5321, section 4.2). */
public final class SmtpAnswer {

  /** "Mailbox full" is said as 552 where 452 is meant (RFC 5321, section 4.5.3.1.10). */
  private static final int FULL = 552;

  /** We are not let in, or have to sign in first: ours to put right, and no word about the letter. */
  private static final Set<Integer> OUR_LOGIN = Set.of(530, 534, 535, 538);

  private SmtpAnswer() {}

  /** @param begun whether the server may have the letter */
  public static Delivery of(Exception failure, boolean begun) {
    var causes = causes(failure);
    return said(causes, SMTPAddressFailedException.class, SMTPAddressFailedException::getReturnCode)
        .map(code -> answered(code, Reason.NO_SUCH_ADDRESS))
        .or(() -> said(
                causes, SMTPSendFailedException.class, SMTPSendFailedException::getReturnCode)
            .or(() -> said(
                causes, SMTPSenderFailedException.class, SMTPSenderFailedException::getReturnCode))
            .map(code -> answered(code, Reason.NOT_ALLOWED)))
        .orElseGet(() -> begun
            ? new Delivery.Unknown("the line broke while the server took it")
            : new Delivery.Busy(before(causes)));
  }

  private static Delivery answered(int code, Reason forGood) {
    if (OUR_LOGIN.contains(code)) {
      return new Delivery.Busy("the mail server does not let us in");
    }
    return code >= 500 && code != FULL
        ? new Delivery.Refused(forGood)
        : new Delivery.Busy("the mail server asks to come back later");
  }

  /** What stood in the way before the letter was begun. */
  private static String before(Set<Throwable> causes) {
    if (causes.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
      return "the mail server does not let us in";
    }
    if (causes.stream().anyMatch(SSLException.class::isInstance)) {
      return "the mail server does not prove who it is";
    }
    return causes.stream().anyMatch(RejectedExecutionException.class::isInstance)
        ? "too many letters are on their way"
        : "the mail server cannot be reached";
  }

  /** The code that the server gave; none when it gave none, and the line just ended. */
  private static <E> Optional<Integer> said(
      Set<Throwable> causes, Class<E> kind, java.util.function.ToIntFunction<E> code) {
    return causes.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .map(code::applyAsInt)
        .filter(given -> given >= 400)
        .findFirst();
  }

  /** A failure of mail has two chains: what came of each address, and what caused it. */
  private static Set<Throwable> causes(Throwable failure) {
    Set<Throwable> found = new LinkedHashSet<>();
    collect(failure, found);
    return found;
  }

  private static void collect(Throwable failure, Set<Throwable> found) {
    if (found.add(failure)) {
      var next = failure instanceof MessagingException mail ? mail.getNextException() : null;
      Stream.of(Optional.ofNullable(next), Optional.ofNullable(failure.getCause()))
          .flatMap(Optional::stream)
          .forEach(cause -> collect(cause, found));
    }
  }
}
