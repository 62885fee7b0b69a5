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
      "fields.mjs",
      "keys.mjs",
      "line.mjs",
      "local.mjs",
      "parting.mjs",
      "places.mjs",
      "quick.mjs",
      "standin.mjs",
      "tabs.mjs",
      "taking.mjs");

  private IntakeAssets() {}

  static String address(Page page, String file) {
    return page.asset("intake", file);
  }
}
