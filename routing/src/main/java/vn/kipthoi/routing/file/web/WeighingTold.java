package vn.kipthoi.routing.file.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kipthoi.routing.file.Level;
import vn.kipthoi.routing.file.Weighing;

/** Says how harm and self-protection were counted and compared, so that nobody has to believe it. */
public record WeighingTold(FormVoice voice, Weighing weighing) {

  public List<String> sentences() {
    var words = voice.words();
    var said = new ArrayList<String>();
    said.add(words.weighsHarm(
        count(weighing.harm(), Level.HIGH),
        count(weighing.harm(), Level.MEDIUM),
        count(weighing.harm(), Level.LOW),
        voice.level(weighing.harmLevel())));
    said.add(words.weighsProtection(
        count(weighing.protection(), Level.HIGH),
        count(weighing.protection(), Level.MEDIUM),
        count(weighing.protection(), Level.LOW),
        voice.level(weighing.protectionLevel())));
    if (!weighing.unknown().isEmpty()) {
      said.add(words.weighsUnknown());
    }
    said.add(weighing.asksForIntervention() ? words.asksForIntervention() : words.asksForSupport());
    return said;
  }

  private static String count(Map<Level, Integer> counts, Level level) {
    return Integer.toString(counts.getOrDefault(level, 0));
  }
}
