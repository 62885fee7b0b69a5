package vn.kipthoi.routing.casework.web;

import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.web.Language;

/** Priorities with their codes, as a form offers them. */
final class PriorityNames {

  private PriorityNames() {}

  static String of(Priority priority, Language language) {
    var words = CaseDesk.FORMS.in(language);
    return switch (priority) {
      case P1 -> words.p1();
      case P2 -> words.p2();
      case P3 -> words.p3();
      case P4 -> words.p4();
    };
  }
}
