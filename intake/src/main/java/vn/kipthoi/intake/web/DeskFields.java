package vn.kipthoi.intake.web;

import java.util.List;
import java.util.stream.Stream;

/** The names of the fields that the operators' form has, as its template and its drafts know them. */
final class DeskFields {

  static final List<String> ALL = Stream.concat(
          Step.ALL_FIELDS.stream(),
          Stream.of(
              Typed.UNIT_FOR,
              Typed.CHANNEL,
              Typed.HEARD_AT,
              Typed.OFFICIAL,
              Typed.KEEP_FROM,
              Typed.ABUSER_NEAR,
              Typed.INJURED,
              Typed.SAFE_TONIGHT,
              Typed.SELF_HARM,
              Typed.SUSPECT_NAME,
              Typed.RAISED_TO,
              Typed.RAISED_BECAUSE,
              Typed.ALIKE_FOR,
              Typed.SAME_CHILD,
              Typed.NOT_SAME))
      .toList();

  private DeskFields() {}
}
