package vn.kipthoi.notifier.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.sms.SmppSettingsReader;
import vn.kipthoi.notifier.sms.delivery.PlainLine;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * Texts without books: for a process that has no database, and says so little that a text twice
 * does no harm. The second line is used while the first takes nothing.
 */
public final class PlainTexts {

  private final List<PlainLine> lines;

  public PlainTexts(Vertx vertx, Lines lines) {
    this.lines = lines.carriers().stream().map(one -> new PlainLine(vertx, one)).toList();
  }

  /** The carriers, in the order in which they are used; there is at least one. */
  public record Lines(List<SmppSettings> carriers) {
    public Lines {
      carriers = List.copyOf(carriers);
    }
  }

  /** Reads {@code KIPTHOI_SMPP_…} and {@code KIPTHOI_SMPP2_…}; the first must be there. */
  public static Lines read(SettingsReader given) {
    var carriers = SmppSettingsReader.read(given);
    if (carriers.isEmpty() && !given.mentions("KIPTHOI_SMPP_")) {
      var missing = given.require("KIPTHOI_SMPP_HOST", "the carrier of its own", String::strip);
      return new Lines(missing.<List<SmppSettings>>map(host -> List.of()).orElse(List.of()));
    }
    return new Lines(carriers);
  }

  public void open() {
    lines.forEach(PlainLine::open);
  }

  public void close() {
    lines.forEach(PlainLine::close);
  }

  /** Fails when no carrier took it for certain; it may have gone all the same. */
  public Future<Void> send(Personal<String> phone, String text) {
    Future<Void> sent = Future.failedFuture("there is no carrier");
    for (var line : lines) {
      sent = sent.recover(before -> line.send(phone, text));
    }
    return sent;
  }
}
