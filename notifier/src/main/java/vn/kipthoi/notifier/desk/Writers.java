package vn.kipthoi.notifier.desk;

import java.util.Optional;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Attempt;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.gateway.CallKey;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.mail.MailMessage;
import vn.kipthoi.notifier.push.PushMessage;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.Person;

/** Makes of one attempt what its channel carries, worded at the moment of sending. */
public final class Writers {

  private final TextWriter texts;
  private final LetterWriter letters;

  /** @param language what texts are written in; all else follows the person's own */
  public Writers(Supplier<Directory> directory, Language language) {
    this.texts = new TextWriter(directory, language);
    this.letters = new LetterWriter(directory);
  }

  TextMessage text(Attempt attempt, Person person) {
    var alert = attempt.alert();
    return new TextMessage(
        alert.id(),
        attempt.number(),
        person.phone(),
        texts.write(alert, attempt.takenAt()),
        alert.callOut().priority(),
        alert.notAfter());
  }

  PushMessage notification(Alert alert) {
    return new PushMessage(alert.id(), alert.person(), texts.notification(), alert.notAfter());
  }

  /** Empty when the person has no number of that kind any more. */
  Optional<GatewayMessage> gateway(Attempt attempt, ContactCard card) {
    var alert = attempt.alert();
    var kind = attempt.channel() == Channel.VOICE ? ContactWay.Kind.VOICE : ContactWay.Kind.ZALO;
    return card.way(kind)
        .map(way -> new GatewayMessage(
            new CallKey(alert.id(), attempt.channel(), attempt.sentAs()),
            attempt.isInDoubt(),
            way.address(),
            card.language(),
            kind == ContactWay.Kind.VOICE
                ? letters.spoken(alert, attempt.takenAt(), card.language())
                : letters.message(alert, attempt.takenAt(), card.language()),
            LetterWriter.asks(alert),
            alert.notAfter()));
  }

  /** Empty when the person has no address any more. */
  Optional<MailMessage> letter(Attempt attempt, ContactCard card) {
    var alert = attempt.alert();
    var letter = letters.letter(alert, attempt.takenAt(), card.language());
    return card.way(ContactWay.Kind.EMAIL)
        .map(way -> new MailMessage(
            alert.id(), attempt.number(), way.address(), letter.subject(), letter.body()));
  }
}
