package vn.kipthoi.routing.file.media;

import vn.kipthoi.routing.file.media.Examined.Refused;
import vn.kipthoi.routing.file.media.Examined.Taken;
import vn.kipthoi.routing.file.media.Examined.Why;

/**
 * Looks into a file. What it is follows from its content, at its first byte, never from its name.
 * Pictures and sounds are written anew from the parts that make them, without decoding them: the
 * evidence stays as it was taken, and place, device and maker stay out.
 */
public final class Examination {

  private Examination() {}

  public static Examined of(byte[] file) {
    var bytes = new Bytes(file);
    if (bytes.length() == 0) {
      return new Refused(Why.EMPTY);
    }
    try {
      return look(bytes);
    } catch (Bytes.TooManyPixels e) {
      return new Refused(Why.TOO_MANY_PIXELS);
    } catch (Bytes.Damaged e) {
      return new Refused(Why.DAMAGED);
    }
  }

  private static Examined look(Bytes file) {
    if (file.says(0, "\u00ff\u00d8\u00ff")) {
      return new Taken(MediaKind.JPEG, Jpeg.clean(file));
    }
    if (file.says(0, Png.SIGNATURE)) {
      return new Taken(MediaKind.PNG, Png.clean(file));
    }
    if (file.says(0, "RIFF") && file.says(8, "WEBP")) {
      return new Taken(MediaKind.WEBP, Riff.cleanWebp(file));
    }
    if (file.says(0, "RIFF") && file.says(8, "WAVE")) {
      return new Taken(MediaKind.WAV, Riff.cleanWav(file));
    }
    if (file.says(0, "%PDF-")) {
      return Pdf.isPlain(file) ? new Taken(MediaKind.PDF, file.all()) : new Refused(Why.NOT_PLAIN);
    }
    return sound(file);
  }

  private static Examined sound(Bytes file) {
    if (file.says(0, "#!AMR\n") || file.says(0, "#!AMR-WB\n")) {
      return new Taken(MediaKind.AMR, Amr.clean(file));
    }
    if (file.says(4, "ftyp")) {
      return Mp4.isSoundAlone(file)
          ? new Taken(MediaKind.M4A, Mp4.clean(file))
          : new Refused(Why.OTHER_KIND);
    }
    return Mp3.begins(file)
        ? new Taken(MediaKind.MP3, Mp3.clean(file))
        : new Refused(Why.OTHER_KIND);
  }
}
