package vn.kipthoi.smsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javax.net.ServerSocketFactory;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * A carrier on loopback that speaks SMPP 3.4. It can be good or bad, go down and come up again.
 *
 * <p>Receipts and replies that it could not hand over wait until somebody binds again, as with a
 * real carrier.
 */
public final class Smsc implements AutoCloseable {

  private static final int BIND_MILLIS = 5_000;
  private static final int PROCESSORS = 64;
  private static final int QUEUE = 2_000;

  /** A length that no PDU has. */
  private static final byte[] GARBAGE = {0, 0, 0, 3, 'X', 'Y', 'Z', 0, 1, 2, 3, 4, 5, 6, 7, 8};

  /**
   * What a carrier is made of.
   *
   * @param port 0 for any that is free
   * @param sockets plain ones, or those of TLS
   * @param clock for the dates in receipts
   */
  public record Setup(
      int port, Account account, Phones phones, ServerSocketFactory sockets, InstantSource clock) {}

  private final Setup setup;
  private final Counter counter = new Counter(new Following());
  private final Assembly assembly = new Assembly();
  private final Outbox outbox = new Outbox(this::anyLine);
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private volatile ServerSocket listening;
  private volatile boolean withParameters = true;

  private Smsc(Setup setup, ServerSocket listening) {
    this.setup = setup;
    this.listening = listening;
  }

  public static Smsc open(Setup setup) {
    var smsc = new Smsc(setup, listen(setup.sockets(), setup.port()));
    smsc.answer(smsc.listening);
    return smsc;
  }

  public int port() {
    return listening.getLocalPort();
  }

  public void behave(Temper temper) {
    counter.behave(temper);
  }

  public void behave(Conduct conduct) {
    counter.behave(Temper.always(conduct));
  }

  /** Whether receipts carry parameters beside their words. */
  public void withParameters(boolean carried) {
    withParameters = carried;
  }

  /** Deaf, it keeps its lines open and answers no enquiry. */
  public void deaf(boolean nowDeaf) {
    counter.deaf(nowDeaf);
  }

  /** Every segment that it took, in order. */
  public List<Segment> taken() {
    return counter.taken();
  }

  public int linksEnquired() {
    return counter.linksEnquired();
  }

  /** How many query_sm it was asked. */
  public int statesAsked() {
    return counter.statesAsked();
  }

  public int boundLines() {
    var _ = lines.removeIf(line -> !line.bound());
    return lines.size();
  }

  /** Pulls the cable of every line; senders may connect again. */
  public void cut() {
    lines.forEach(Line::cut);
    lines.clear();
  }

  /** Takes no connection any more, and cuts those there are. */
  public void goDown() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  public void comeUp() {
    listening = listen(setup.sockets(), listening.getLocalPort());
    answer(listening);
  }

  /** Says these octets to whoever is bound; those who leave meanwhile hear nothing. */
  public void say(byte[] octets) {
    for (var line : lines) {
      try {
        line.say(octets);
      } catch (IOException gone) {
        line.cut();
      }
    }
  }

  /**
   * What a phone writes.
   *
   * @return done when the sender has taken it
   */
  public CompletableFuture<Void> bring(String from, String to, String text) {
    return outbox.tell(line -> line.bring(from, to, text));
  }

  /** Reports a state of a text at any later time. */
  public CompletableFuture<Void> report(Segment segment, Conduct.Report state) {
    return outbox.tell(
        line -> line.report(segment, state, setup.clock().instant(), withParameters));
  }

  @Override
  public void close() {
    goDown();
    outbox.close();
  }

  private Optional<Line> anyLine() {
    return lines.stream().filter(Line::bound).findFirst();
  }

  private static ServerSocket listen(ServerSocketFactory sockets, int port) {
    try {
      return sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(ServerSocket door) {
    var _ = Thread.ofVirtual().name("smsc").start(() -> {
      while (!door.isClosed()) {
        try {
          welcome(door.accept());
        } catch (IOException closedOrBroken) {
          continue;
        }
      }
    });
  }

  private void welcome(Socket socket) {
    var _ = Thread.ofVirtual().start(() -> {
      try {
        bind(socket);
      } catch (IOException | TimeoutException | PDUStringException | IllegalStateException e) {
        close(socket);
      }
    });
  }

  private void bind(Socket socket) throws IOException, TimeoutException, PDUStringException {
    var connection = new SocketConnection(socket);
    connection.setSoTimeout(BIND_MILLIS);
    var session = new SMPPServerSession(connection, null, counter, counter, PROCESSORS, QUEUE);
    session.setTransactionTimer(BIND_MILLIS);
    var asked = session.waitForBind(BIND_MILLIS);
    var known = asked.getSystemId().equals(setup.account().systemId())
        && asked.getPassword().equals(setup.account().password());
    if (known) {
      asked.accept("SMSC", InterfaceVersion.IF_34);
      lines.add(new Line(socket, session));
    } else {
      asked.reject(SMPPConstant.STAT_ESME_RINVPASWD);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // It was to go.
    }
  }

  /** What follows from a text that was handed in. */
  private final class Following implements Counter.Consequences {

    @Override
    public void taken(Segment segment, Conduct conduct) {
      if (conduct.delivers()) {
        assembly.add(segment).ifPresent(setup.phones()::show);
      }
    }

    @Override
    public void reported(Segment segment, Conduct conduct, SMPPServerSession source) {
      if (conduct.reportsFirst()) {
        conduct.reports().forEach(state -> report(segment, state).join());
      } else {
        inOrder(segment, conduct.reports());
      }
    }

    private void inOrder(Segment segment, List<Conduct.Report> states) {
      var before = CompletableFuture.<Void>completedFuture(null);
      for (var state : states) {
        before = before.thenCompose(then -> report(segment, state));
      }
    }

    @Override
    public void cut(SMPPServerSession source) {
      lines.stream().filter(line -> line.is(source)).forEach(Line::cut);
      lines.removeIf(line -> line.is(source));
    }

    @Override
    public void garbled(SMPPServerSession source) {
      lines.stream().filter(line -> line.is(source)).forEach(line -> {
        try {
          line.say(GARBAGE);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
