package vn.kipthoi.routing.file.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kipthoi.routing.file.AnswerValue;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.FormField;
import vn.kipthoi.routing.file.FormStep;

/** A question and its answer, to be read. */
public record AnswerLine(String label, String text) {

  /** What was answered in a step; what was left open or not asked is not among it. */
  static List<AnswerLine> of(FormStep step, Answers answers, FormVoice voice) {
    return step.fields().stream()
        .filter(field -> FormDefinition.isAsked(field, answers))
        .filter(field -> answers.at(field.name()).isPresent())
        .map(field -> new AnswerLine(voice.say(field.label()), text(field, answers, voice)))
        .toList();
  }

  private static String text(FormField field, Answers answers, FormVoice voice) {
    return switch (answers.at(field.name()).orElseThrow()) {
      case AnswerValue.Said(var said) -> voice.answer(field, said);
      case AnswerValue.Chosen(var codes) ->
        codes.stream()
            .map(code -> field.choice(code).map(voice::say).orElse(code))
            .collect(Collectors.joining("; "));
      case AnswerValue.Rows(var rows) ->
        rows.stream().map(row -> text(field, row, voice)).collect(Collectors.joining("\n"));
    };
  }

  private static String text(FormField table, Map<String, String> row, FormVoice voice) {
    return table.columns().stream()
        .filter(column -> row.containsKey(column.name()))
        .map(column -> voice.answer(column, row.getOrDefault(column.name(), "")))
        .collect(Collectors.joining(" · "));
  }
}
