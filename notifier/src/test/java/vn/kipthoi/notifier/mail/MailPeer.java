package vn.kipthoi.notifier.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that begins in the open, asks for STARTTLS and a login, and then does as it is told:
 * also what a good one never does, which none of those for tests can be brought to do.
 */
final class MailPeer implements AutoCloseable {

  /** How it does from now on. */
  enum Conduct {
    GOOD,
    OFFERS_NO_TLS,
    REFUSES_LOGIN,
    BUSY_WITH_THE_ADDRESS,
    KNOWS_NO_SUCH_ADDRESS,
    SAYS_THE_BOX_IS_FULL,
    BUSY_WITH_THE_LETTER,
    REFUSES_THE_LETTER,
    HANGS_UP_AT_ONCE,
    HANGS_UP_BEFORE_THE_LETTER,
    TAKES_IT_AND_HANGS_UP
  }

  /** Letters that it has, as they came in. */
  final List<String> letters = new CopyOnWriteArrayList<>();

  /** What was said to it before the line was encrypted. */
  final List<String> overheard = new CopyOnWriteArrayList<>();

  private final ServerSocket door;
  private final SSLContext tls;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Conduct conduct = Conduct.GOOD;

  MailPeer(SSLContext tls) {
    this.tls = tls;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::welcome);
  }

  int port() {
    return door.getLocalPort();
  }

  void behave(Conduct next) {
    conduct = next;
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        threads.execute(() -> talk(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller) {
      if (conduct != Conduct.HANGS_UP_AT_ONCE) {
        say(caller, "220 ready");
        open(caller, reader(caller));
      }
    } catch (IOException goneAway) {
      // Whoever calls may hang up.
    }
  }

  private void open(Socket caller, BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      overheard.add(line);
      if (line.startsWith("EHLO") && conduct != Conduct.OFFERS_NO_TLS) {
        say(caller, "250-peer", "250 STARTTLS");
      } else if (line.startsWith("STARTTLS")) {
        say(caller, "220 go ahead");
        encrypted(encrypt(caller));
        return;
      } else {
        say(caller, line.startsWith("EHLO") ? "250 peer" : "530 STARTTLS first");
      }
    }
  }

  private Socket encrypt(Socket caller) throws IOException {
    var secret =
        (SSLSocket) tls.getSocketFactory().createSocket(caller, null, caller.getPort(), false);
    secret.setUseClientMode(false);
    secret.startHandshake();
    return secret;
  }

  private void encrypted(Socket caller) throws IOException {
    var lines = reader(caller);
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var command = line.substring(0, Math.min(4, line.length()));
      if (command.equals("DATA")) {
        if (conduct == Conduct.HANGS_UP_BEFORE_THE_LETTER || !take(caller, lines)) {
          caller.close();
          return;
        }
      } else {
        answer(caller, command);
      }
    }
  }

  private void answer(Socket caller, String command) throws IOException {
    switch (command) {
      case "EHLO" -> say(caller, "250-peer", "250 AUTH PLAIN");
      case "AUTH" -> say(caller, conduct == Conduct.REFUSES_LOGIN ? "535 no" : "235 welcome");
      case "RCPT" ->
        say(
            caller,
            switch (conduct) {
              case BUSY_WITH_THE_ADDRESS -> "450 later";
              case KNOWS_NO_SUCH_ADDRESS -> "550 5.1.1 nobody <secret@example.test>";
              case SAYS_THE_BOX_IS_FULL -> "552 full";
              default -> "250 fine";
            });
      case "QUIT" -> say(caller, "221 bye");
      default -> say(caller, "250 fine");
    }
  }

  /** @return whether the line is still there afterwards */
  private boolean take(Socket caller, BufferedReader lines) throws IOException {
    say(caller, "354 go on");
    var letter = new StringBuilder();
    for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
      letter.append(line).append("\r\n");
    }
    return switch (conduct) {
      case BUSY_WITH_THE_LETTER -> {
        say(caller, "451 later");
        yield true;
      }
      case REFUSES_THE_LETTER -> {
        say(caller, "554 no");
        yield true;
      }
      default -> {
        letters.add(letter.toString());
        if (conduct != Conduct.TAKES_IT_AND_HANGS_UP) {
          say(caller, "250 taken");
        }
        yield conduct != Conduct.TAKES_IT_AND_HANGS_UP;
      }
    };
  }

  private static BufferedReader reader(Socket caller) throws IOException {
    return new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
  }

  private static void say(Socket caller, String... lines) throws IOException {
    caller.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(ISO_8859_1));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = threads.shutdownNow();
  }
}
