package vn.kipthoi.smsc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** Takes what senders hand in, as the temper of the moment has it. */
final class Counter extends NothingElse implements ServerResponseDeliveryListener {

  /** What a text's conduct leads to, once it is answered. */
  interface Consequences {
    void taken(Segment segment, Conduct conduct);

    void reported(Segment segment, Conduct conduct, SMPPServerSession source);

    void cut(SMPPServerSession source);

    void garbled(SMPPServerSession source);
  }

  private final Consequences consequences;
  private final List<Segment> taken = new CopyOnWriteArrayList<>();
  private final Map<String, MessageState> states = new ConcurrentHashMap<>();
  private final Map<String, Runnable> toReport = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger links = new AtomicInteger();
  private volatile Temper temper = Temper.always(Conduct.GOOD);
  private volatile boolean deaf;

  Counter(Consequences consequences) {
    this.consequences = consequences;
  }

  void behave(Temper next) {
    temper = next;
  }

  void deaf(boolean nowDeaf) {
    deaf = nowDeaf;
  }

  List<Segment> taken() {
    return List.copyOf(taken);
  }

  int linksEnquired() {
    return links.get();
  }

  int statesAsked() {
    return asked.get();
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession source)
      throws ProcessRequestException {
    var segment = Segment.of(UUID.randomUUID().toString(), submitted);
    var conduct = temper.towards(segment);
    if (conduct.answer().takes()) {
      take(segment, conduct, source);
    }
    pause(conduct.after());
    return answer(segment, conduct, source);
  }

  private void take(Segment segment, Conduct conduct, SMPPServerSession source) {
    taken.add(segment);
    states.put(segment.id(), conduct.delivers() ? MessageState.DELIVERED : MessageState.ENROUTE);
    consequences.taken(segment, conduct);
    var answered = conduct.answer() == Conduct.Answer.TAKEN && !conduct.reportsFirst();
    if (!answered && segment.receiptWanted()) {
      consequences.reported(segment, conduct, source);
    }
  }

  private SubmitSmResult answer(Segment segment, Conduct conduct, SMPPServerSession source)
      throws ProcessRequestException {
    return switch (conduct.answer()) {
      case TAKEN -> accepted(segment, conduct, source);
      case THROTTLED -> throw refused(SMPPConstant.STAT_ESME_RTHROTTLED);
      case QUEUE_FULL -> throw refused(SMPPConstant.STAT_ESME_RMSGQFUL);
      case NO_SUCH_NUMBER -> throw refused(SMPPConstant.STAT_ESME_RINVDSTADR);
      case SYSTEM_ERROR -> throw refused(SMPPConstant.STAT_ESME_RSYSERR);
      case CUT, TAKEN_AND_CUT -> {
        consequences.cut(source);
        throw refused(SMPPConstant.STAT_ESME_RSYSERR);
      }
      case TAKEN_AND_GARBAGE -> {
        consequences.garbled(source);
        pause(Duration.ofDays(1));
        throw refused(SMPPConstant.STAT_ESME_RSYSERR);
      }
      case TAKEN_AND_SILENT -> {
        pause(Duration.ofDays(1));
        throw refused(SMPPConstant.STAT_ESME_RSYSERR);
      }
    };
  }

  private SubmitSmResult accepted(Segment segment, Conduct conduct, SMPPServerSession source) {
    try {
      var result = new SubmitSmResult(new MessageId(segment.id()), new OptionalParameter[0]);
      if (!conduct.reportsFirst() && segment.receiptWanted()) {
        toReport.put(segment.id(), () -> consequences.reported(segment, conduct, source));
      }
      return result;
    } catch (PDUStringException e) {
      throw new IllegalStateException("a message id is short enough", e);
    }
  }

  @Override
  public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession source) {
    Optional.ofNullable(toReport.remove(result.getMessageId())).ifPresent(Runnable::run);
  }

  @Override
  public void onSubmitSmRespError(
      SubmitSmResult result, Exception cause, SMPPServerSession source) {
    onSubmitSmRespSent(result, source);
  }

  @Override
  public void onSubmitMultiRespSent(SubmitMultiResult result, SMPPServerSession source) {
    // It is not offered.
  }

  @Override
  public void onSubmitMultiRespError(
      SubmitMultiResult result, Exception cause, SMPPServerSession source) {
    // It is not offered.
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source)
      throws ProcessRequestException {
    asked.incrementAndGet();
    return Optional.ofNullable(states.get(query.getMessageId()))
        .map(state -> new QuerySmResult("", state, (byte) 0))
        .orElseThrow(() -> refused(SMPPConstant.STAT_ESME_RQUERYFAIL));
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
    throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
  }

  @Override
  public void onAcceptEnquireLink(EnquireLink enquireLink, Session source) {
    links.incrementAndGet();
    while (deaf && source.getSessionState().isBound()) {
      pause(Duration.ofMillis(20));
    }
  }

  private static ProcessRequestException refused(int status) {
    return new ProcessRequestException("as the temper has it", status);
  }

  private static void pause(Duration length) {
    if (length.isPositive()) {
      LockSupport.parkNanos(length.toNanos());
    }
  }
}
