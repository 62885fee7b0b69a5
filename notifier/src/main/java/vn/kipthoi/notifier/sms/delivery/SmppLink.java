package vn.kipthoi.notifier.sms.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.sms.CarrierReport;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.sms.Verdict;

/**
 * The line to one carrier: bound as transceiver, and bound again whenever it breaks. Its methods
 * block, and are for virtual threads.
 */
final class SmppLink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int PROCESSORS = 8;

  private final SmppSettings settings;
  private final MessageReceiverListener arriving;
  private final Backoff backoff =
      new Backoff(FIRST_WAIT, LONGEST_WAIT, RandomGenerator.getDefault());
  private final AtomicReference<@Nullable SMPPSession> bound = new AtomicReference<>();
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  SmppLink(SmppSettings settings, MessageReceiverListener arriving) {
    this.settings = settings;
    this.arriving = arriving;
  }

  /** Keeps a line open from now on. */
  void open() {
    var _ = Thread.ofVirtual().name("smpp-" + settings.name()).start(this::keepOpen);
  }

  boolean isBound() {
    return session().isPresent();
  }

  @Override
  public void close() {
    closing.countDown();
    session().ifPresent(SMPPSession::unbindAndClose);
  }

  /** Hands one short message over, and waits for what the carrier says. */
  Verdict submit(Submission submission) {
    return session().map(session -> submit(session, submission)).orElseGet(Verdict.NoLine::new);
  }

  /** What the carrier says that became of a message; empty when it does not say. */
  Optional<CarrierReport> ask(String messageId) {
    return session().flatMap(session -> ask(session, messageId));
  }

  private Verdict submit(SMPPSession session, Submission submission) {
    waiting.add(Thread.currentThread());
    try {
      return new Verdict.Taken(submission.over(session, settings));
    } catch (NegativeResponseException e) {
      return Verdict.ofStatus(e.getCommandStatus());
    } catch (GenericNackResponseException e) {
      return new Verdict.NotNow(e.getCommandStatus());
    } catch (PDUException e) {
      // It was never written: some field of it is not as SMPP wants it.
      return new Verdict.NotNow(0);
    } catch (Exception e) {
      return new Verdict.Unheard(
          session.getSessionState() == SessionState.CLOSED
              ? "the line broke"
              : e.getClass().getSimpleName());
    } finally {
      waiting.remove(Thread.currentThread());
      var _ = Thread.interrupted();
    }
  }

  private Optional<CarrierReport> ask(SMPPSession session, String messageId) {
    try {
      var sender = settings.sender();
      var answer = session.queryShortMessage(
          messageId, Submission.kind(sender), Submission.plan(sender), sender);
      return CarrierReport.answered(messageId, answer.getMessageState().value());
    } catch (Exception e) {
      // It does not know, or does not offer to say: a receipt may still come.
      return Optional.empty();
    }
  }

  private Optional<SMPPSession> session() {
    return Optional.ofNullable(bound.get())
        .filter(session -> session.getSessionState().isTransmittable());
  }

  private void keepOpen() {
    while (!isClosing()) {
      var broken = new CountDownLatch(1);
      try {
        bound.set(bind(broken));
        backoff.succeeded();
        LOG.atInfo().addKeyValue("carrier", settings.name()).log("bound to a carrier");
        broken.await();
        LOG.atWarn().addKeyValue("carrier", settings.name()).log("the line to a carrier broke");
      } catch (IOException e) {
        LOG.atWarn()
            .addKeyValue("carrier", settings.name())
            .addKeyValue("why", e.getMessage())
            .log("a carrier cannot be reached");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      rest();
    }
  }

  private SMPPSession bind(CountDownLatch broken) throws IOException {
    var session = new SMPPSession(
        new SynchronizedPDUSender(new DefaultPDUSender()),
        new BoundedReader(),
        Sockets.of(settings));
    session.setTransactionTimer(settings.patience().toMillis());
    session.setEnquireLinkTimer((int) settings.enquireEvery().toMillis());
    session.setPduProcessorDegree(PROCESSORS);
    session.setMessageReceiverListener(arriving);
    session.addSessionStateListener((now, before, which) -> {
      if (now == SessionState.CLOSED) {
        // The library lets those who wait for answers wait to the end, though none can come.
        waiting.forEach(Thread::interrupt);
        broken.countDown();
      }
    });
    var _ = session.connectAndBind(
        settings.host(), settings.port(), binding(), settings.patience().toMillis());
    return session;
  }

  private BindParameter binding() {
    return new BindParameter(
        BindType.BIND_TRX,
        settings.systemId(),
        settings.password().reveal(),
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        null);
  }

  private void rest() {
    try {
      var _ = closing.await(backoff.afterFailure().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }
}
