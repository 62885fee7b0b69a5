package vn.kipthoi.intake.web;

import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.Page;

/** The style sheets and scripts that only intake's pages use. */
final class IntakeAssets {

  static final AssetGroup GROUP = AssetGroup.beside(
      IntakeAssets.class,
      "intake",
      "report.css",
      "report.mjs",
      "desk.css",
      "desk.mjs",
      "draft.mjs",
      "keys.mjs",
      "local.mjs",
      "places.mjs",
      "quick.mjs");

  private IntakeAssets() {}

  static String address(Page page, String file) {
    return page.asset("intake", file);
  }
}
