package vn.kipthoi.acceptance.storm;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import vn.kipthoi.smsc.ShortMessage;

/** The phones of all teams. Some of those who carry them answer, others sleep. */
final class Phones implements vn.kipthoi.smsc.Phones, AutoCloseable {

  private static final Pattern ALERT = Pattern.compile("KIP THOI ([2-9CDFGHJKMNPQRTVWX]{6}):");
  private static final int LONGEST_THOUGHT_MILLIS = 4_000;

  private final RandomGenerator random;
  private final List<ShortMessage> shown = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thinking = Executors.newSingleThreadScheduledExecutor();
  private volatile double whoAnswer = 0.5;
  private volatile BiConsumer<String, String> answering = (phone, text) -> {};

  Phones(long seed) {
    this.random = new Random(seed);
  }

  /** @param way takes the number of a phone and what is written on it */
  void answerBy(BiConsumer<String, String> way) {
    answering = way;
  }

  void everybodyAnswers() {
    whoAnswer = 1;
  }

  @Override
  public void show(ShortMessage message) {
    shown.add(message);
    var alert = ALERT.matcher(message.text());
    if (alert.find() && random.nextDouble() < whoAnswer) {
      var unused = thinking.schedule(
          () -> answering.accept(message.to(), "1 " + alert.group(1)),
          random.nextInt(LONGEST_THOUGHT_MILLIS),
          TimeUnit.MILLISECONDS);
    }
  }

  List<ShortMessage> shown() {
    return List.copyOf(shown);
  }

  @Override
  public void close() {
    var unused = thinking.shutdownNow();
  }
}
