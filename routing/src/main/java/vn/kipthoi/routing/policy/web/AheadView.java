package vn.kipthoi.routing.policy.web;

import java.util.List;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.ahead.Preview;

/**
 * What a version would do to open cases, for whoever decides about it.
 *
 * @param subject what would be applied
 * @param mayApply whether it holds, and they are one of those who apply it
 * @param said what came of applying it, or empty
 */
public record AheadView(
    Page page, PolicyNames names, Subject subject, Preview preview, boolean mayApply, String said) {

  /**
   * What is looked at beforehand, and where it is applied.
   *
   * @param title its name, and where it stands
   */
  public record Subject(String title, String href, String applyAt, String lead) {

    static Subject of(Page page, PolicyWords words, Filed filed) {
      var at = page.href("/policies/" + filed.version());
      var applyAt = page.href("/policies/" + filed.version() + "/application");
      return new Subject(words.versionTitle(filed.version()), at, applyAt, words.previewLead());
    }

    static Subject of(Page page, PolicyNames names, DaysDraft change) {
      var title = names.dayName(change.days().getFirst());
      var applyAt = page.href("/calendar/changes/" + change.id() + "/application");
      return new Subject(title, page.href("/calendar"), applyAt, names.words().daysPreviewLead());
    }
  }

  public PolicyWords words() {
    return names.words();
  }

  public String counted() {
    var number = Integer.toString(preview.counted());
    return preview.complete() ? words().countedAll(number) : words().countedSome(number);
  }

  /** "lãnh đạo, Xã Lạc Thủy: 2 người". */
  public List<String> told(Preview.OfProvince one) {
    return one.told().entrySet().stream()
        .map(told -> words()
            .peopleOf(
                names.asked(told.getKey().rung(), told.getKey().unit()),
                Integer.toString(told.getValue())))
        .sorted()
        .toList();
  }
}
