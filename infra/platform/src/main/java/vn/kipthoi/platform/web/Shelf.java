package vn.kipthoi.platform.web;

import java.util.List;

/** The shell's own assets: the visual system, the small scripts, the consoles' font. */
final class Shelf {

  static final String SHELL = "shell";
  static final String FONTS = "fonts";
  static final String FAVICON = "kite.svg";

  private static final String INTER = "META-INF/resources/_static/inter/5.2.5/files";

  private Shelf() {}

  static List<AssetGroup> groups() {
    return List.of(
        AssetGroup.beside(
            Shelf.class,
            SHELL,
            "tokens.css",
            "parts.css",
            "public.css",
            "console.css",
            "areas.css",
            "clocks.mjs",
            "exit.mjs",
            "leaving.mjs",
            "live.mjs",
            "menu.mjs",
            "working.mjs",
            "session.mjs",
            "public.mjs",
            "console.mjs",
            FAVICON),
        AssetGroup.beside(Shelf.class, FONTS, "inter.css")
            .withPackaged(
                INTER,
                "inter-latin-400-normal.woff2",
                "inter-latin-500-normal.woff2",
                "inter-latin-600-normal.woff2",
                "inter-latin-700-normal.woff2",
                "inter-vietnamese-400-normal.woff2",
                "inter-vietnamese-500-normal.woff2",
                "inter-vietnamese-600-normal.woff2",
                "inter-vietnamese-700-normal.woff2"));
  }
}
