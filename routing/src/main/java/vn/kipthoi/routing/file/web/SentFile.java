package vn.kipthoi.routing.file.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Upload;
import vn.kipthoi.platform.web.Upload.Received;
import vn.kipthoi.routing.file.desk.AttachmentDesk;
import vn.kipthoi.routing.file.desk.AttachmentDesk.Arrival;
import vn.kipthoi.routing.file.desk.AttachmentDesk.Attached;
import vn.kipthoi.routing.file.media.Examined;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** Takes a file from a request, with its name and what it shows, and says what is wrong with it. */
final class SentFile {

  private static final Messages<AttachmentWords> WORDS = Messages.load(AttachmentWords.class);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REMARK = 500;
  private static final String FIELD = "file";

  private final AttachmentDesk attachments;

  SentFile(AttachmentDesk attachments) {
    this.attachments = attachments;
  }

  AttachmentWords words(RoutingContext ctx) {
    return WORDS.in(language(ctx));
  }

  /** The form of an upload is not read yet, so only the address tells the language. */
  private static Language language(RoutingContext ctx) {
    return Asked.query(ctx, Language.PARAMETER).filter("en"::equals).isPresent()
        ? Language.EN
        : Language.VI;
  }

  Future<Attached> take(RoutingContext ctx, SeenCase seen) {
    return attachments
        .receive(Viewer.of(ctx), seen)
        .map(arrival -> arrival.orElseThrow(() -> wrong(words(ctx).tooMany())))
        .compose(arrival -> Upload.receive(ctx, AttachmentDesk.LARGEST_BYTES, arrival::keep)
            .compose(received -> close(ctx, arrival, received))
            .recover(failure ->
                arrival.drop().compose(dropped -> Future.<Attached>failedFuture(failure))));
  }

  private Future<Attached> close(RoutingContext ctx, Arrival arrival, Received received) {
    if (received.bytes() > AttachmentDesk.LARGEST_BYTES) {
      return Future.failedFuture(wrong(words(ctx).tooLarge()));
    }
    var name = received.name().or(() -> Asked.header(ctx, "X-File-Name").map(SentFile::decoded));
    var remark = remark(ctx);
    return remark.length() > LONGEST_REMARK
        ? Future.failedFuture(
            Problem.unprocessable(new FieldErrors().add("remark", words(ctx).remarkTooLong())))
        : arrival.close(Personal.of(tidy(name.orElse(""))), Personal.of(remark));
  }

  private static String remark(RoutingContext ctx) {
    return Optional.ofNullable(ctx.request().getFormAttribute("remark"))
        .or(() -> Asked.header(ctx, "X-File-Remark").map(SentFile::decoded))
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC).strip())
        .orElse("");
  }

  FieldErrors refused(RoutingContext ctx, Examined.Why why) {
    var words = words(ctx);
    return new FieldErrors()
        .add(
            FIELD,
            switch (why) {
              case EMPTY -> words.empty();
              case OTHER_KIND -> words.otherKind();
              case DAMAGED -> words.damaged();
              case TOO_MANY_PIXELS -> words.tooManyPixels();
              case NOT_PLAIN -> words.notPlain();
            });
  }

  private static Problem wrong(String words) {
    return Problem.unprocessable(new FieldErrors().add(FIELD, words));
  }

  /** Names with letters of Vietnamese travel in headers percent-encoded. */
  private static String decoded(String header) {
    try {
      return URLDecoder.decode(header, UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The last part of a path, in one line, as far as a name goes. */
  private static String tidy(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var line = Normalizer.normalize(last, Normalizer.Form.NFC)
        .replaceAll("\\p{Cntrl}", "")
        .strip();
    return line.length() <= LONGEST_NAME ? line : line.substring(line.length() - LONGEST_NAME);
  }
}
