package vn.kipthoi.intake.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;

/** What pages offer to choose from, in words; the codes are those of the contract. */
final class Codes {

  private static final Messages<CodeWords> WORDS = Messages.load(CodeWords.class);

  private final CodeWords words;

  Codes(Language language) {
    this.words = WORDS.in(language);
  }

  /** The kinds that somebody can tell from outside; the law's finer ones come later. */
  List<Choice> harms() {
    return List.of(
        Choice.of("VIO.PHYS", words.vioPhys()),
        Choice.of("VIO.EMO", words.vioEmo()),
        Choice.of("SEX", words.sex()),
        Choice.of("NEGL", words.negl()),
        Choice.of("EXP", words.exp()),
        Choice.of("TRAF", words.traf()),
        Choice.of("ONLINE", words.online()),
        Choice.of("RUN", words.missing()),
        Choice.of("SELF", words.selfHarm()),
        Choice.of("MARR", words.marr()),
        Choice.of("CUSTODY", words.custody()),
        Choice.of("OTHER", words.other()));
  }

  List<Choice> relations() {
    return List.of(
        Choice.of("", words.unknown()),
        Choice.of("parent", words.parent()),
        Choice.of("step_parent", words.stepParent()),
        Choice.of("caregiver", words.caregiver()),
        Choice.of("sibling", words.sibling()),
        Choice.of("relative", words.relative()),
        Choice.of("teacher", words.teacher()),
        Choice.of("schoolmate", words.schoolmate()),
        Choice.of("neighbour", words.neighbour()),
        Choice.of("acquaintance", words.acquaintance()),
        Choice.of("employer", words.employer()),
        Choice.of("stranger", words.stranger()),
        Choice.of("online", words.onlineStranger()),
        Choice.of("official", words.official()));
  }

  List<Choice> reporters() {
    return List.of(
        Choice.of("", words.anonymous()),
        Choice.of("child", words.child()),
        Choice.of("other_child", words.otherChild()),
        Choice.of("parent", words.parent()),
        Choice.of("relative", words.relative()),
        Choice.of("neighbour", words.neighbour()),
        Choice.of("teacher", words.teacher()),
        Choice.of("health_worker", words.healthWorker()),
        Choice.of("police", words.police()),
        Choice.of("village_head", words.villageHead()),
        Choice.of("organisation", words.organisation()));
  }

  List<Choice> yesNo() {
    return List.of(
        Choice.of("yes", words.yes()),
        Choice.of("no", words.no()),
        Choice.of("unknown", words.unknown()));
  }

  /** The words of the chosen ones, in the order of the list; nothing for what is not in it. */
  static String labels(List<Choice> choices, Set<String> chosen) {
    return choices.stream()
        .filter(choice -> chosen.contains(choice.value()))
        .map(Choice::label)
        .collect(Collectors.joining(" · "));
  }
}
