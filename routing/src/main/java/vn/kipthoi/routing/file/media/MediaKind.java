package vn.kipthoi.routing.file.media;

import java.util.Locale;

/** The kinds of file that a case may hold; everything else is refused. */
public enum MediaKind {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  PDF("application/pdf", "pdf"),
  MP3("audio/mpeg", "mp3"),
  M4A("audio/mp4", "m4a"),
  WAV("audio/wav", "wav"),
  AMR("audio/amr", "amr");

  private final String contentType;
  private final String ending;

  MediaKind(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  public String contentType() {
    return contentType;
  }

  public String ending() {
    return ending;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static MediaKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
