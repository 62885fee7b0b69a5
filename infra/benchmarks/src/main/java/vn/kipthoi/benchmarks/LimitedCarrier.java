package vn.kipthoi.benchmarks;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ServerSocketFactory;
import vn.kipthoi.smsc.Account;
import vn.kipthoi.smsc.Conduct;
import vn.kipthoi.smsc.Conduct.Answer;
import vn.kipthoi.smsc.Segment;
import vn.kipthoi.smsc.ShortMessage;
import vn.kipthoi.smsc.Smsc;

/** A carrier over SMPP that takes so many texts a second, and answers "too many" to all further. */
final class LimitedCarrier implements AutoCloseable {

  static final Account ACCOUNT = new Account("kipthoi", "secret");

  private final int perSecond;
  private final Smsc smsc;
  private final AtomicLong second = new AtomicLong();
  private final AtomicLong inThisSecond = new AtomicLong();
  private final LongAdder throttled = new LongAdder();
  private final LongAdder shown = new LongAdder();
  private final Set<String> different = ConcurrentHashMap.newKeySet();

  LimitedCarrier(int perSecond) {
    this.perSecond = perSecond;
    this.smsc = Smsc.open(new Smsc.Setup(
        0, ACCOUNT, this::show, ServerSocketFactory.getDefault(), InstantSource.system()));
    smsc.behave(this::atMostSoManyASecond);
  }

  int port() {
    return smsc.port();
  }

  /** How many texts phones have shown. */
  long shown() {
    return shown.sum();
  }

  /** How many of them said something that no other did. */
  int different() {
    return different.size();
  }

  long throttled() {
    return throttled.sum();
  }

  private void show(ShortMessage message) {
    shown.increment();
    var _ = different.add(message.to() + message.text());
  }

  private Conduct atMostSoManyASecond(Segment segment) {
    var now = System.nanoTime() / 1_000_000_000L;
    if (second.getAndSet(now) != now) {
      inThisSecond.set(0);
    }
    if (inThisSecond.incrementAndGet() <= perSecond) {
      return Conduct.GOOD;
    }
    throttled.increment();
    return Conduct.GOOD.answering(Answer.THROTTLED);
  }

  @Override
  public void close() {
    smsc.close();
  }
}
