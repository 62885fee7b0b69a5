package vn.kipthoi.routing.policy.web;

import java.util.List;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.ahead.Preview;

/**
 * What a version would do to open cases, for whoever decides about it.
 *
 * @param mayApply whether it holds, and they are one of those who apply it
 * @param said what came of applying it, or empty
 */
public record AheadView(
    Page page, PolicyNames names, Filed filed, Preview preview, boolean mayApply, String said) {

  public PolicyWords words() {
    return names.words();
  }

  public String versionHref() {
    return page.href("/policies/" + filed.version());
  }

  public String applyAt() {
    return page.href("/policies/" + filed.version() + "/application");
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
