package vn.kipthoi.routing.file.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people, phones and worse send them. */
public final class Samples {

  /** Stands in every place where a camera or a phone says where it was. */
  public static final String CANARY = "GPS 20.5012N 105.7719E may anh cua Lan";

  private Samples() {}

  /** A photo with Exif (turned by a quarter, with a place), XMP and a comment. */
  public static byte[] photo() {
    var plain = picture("jpg");
    var exif = new ByteArrayOutputStream();
    exif.writeBytes("Exif\0\0MM\0*\0\0\0\u0008".getBytes(ISO_8859_1));
    exif.writeBytes(new byte[] {0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0});
    exif.writeBytes(CANARY.getBytes(ISO_8859_1));
    return join(
        Arrays.copyOf(plain, 2),
        segment(0xe1, exif.toByteArray()),
        segment(0xe1, ("http://ns.adobe.com/xap/1.0/\0" + CANARY).getBytes(ISO_8859_1)),
        segment(0xfe, CANARY.getBytes(ISO_8859_1)),
        Arrays.copyOfRange(plain, 2, plain.length));
  }

  public static byte[] png() {
    var plain = picture("png");
    var header = 8 + 25;
    return join(
        Arrays.copyOf(plain, header),
        chunk("tEXt", ("Comment\0" + CANARY).getBytes(ISO_8859_1)),
        Arrays.copyOfRange(plain, header, plain.length));
  }

  /** A few bytes that say they are a picture of so many pixels. */
  public static byte[] pngOf(int width, int height) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    return join(
        "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1),
        chunk("IHDR", header.array()),
        chunk("IDAT", new byte[] {0x78, 0x01, 0x03, 0, 0, 0, 0, 1}),
        chunk("IEND", new byte[0]));
  }

  public static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
        .getBytes(ISO_8859_1);
  }

  public static byte[] wav() {
    return riff(
        "WAVE",
        sub("fmt ", new byte[] {1, 0, 1, 0, 0x40, 0x1f, 0, 0, (byte) 0x80, 0x3e, 0, 0, 2, 0, 16, 0
        }),
        sub("LIST", ("INFO" + CANARY).getBytes(ISO_8859_1)),
        sub("data", new byte[64]));
  }

  public static byte[] webp() {
    var lossless = new byte[] {0x2f, 7, (byte) 0xc0, 1, 0, 0, 0, 0};
    return riff(
        "WEBP",
        sub("VP8X", new byte[] {0x2c, 0, 0, 0, 7, 0, 0, 7, 0, 0}),
        sub("VP8L", lossless),
        sub("EXIF", CANARY.getBytes(ISO_8859_1)),
        sub("XMP ", CANARY.getBytes(ISO_8859_1)));
  }

  public static byte[] mp3() {
    var frame = new byte[417];
    System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0}, 0, frame, 0, 4);
    var tag = CANARY.getBytes(ISO_8859_1);
    return join(
        new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 0, (byte) tag.length},
        tag,
        frame,
        frame,
        Arrays.copyOf(("TAG" + CANARY).getBytes(ISO_8859_1), 128));
  }

  /** @param handler {@code soun} or {@code vide} */
  public static byte[] mp4(String handler) {
    var hdlr = box("hdlr", join(new byte[8], handler.getBytes(ISO_8859_1), new byte[12]));
    return join(
        box("ftyp", "M4A \0\0\0\0".getBytes(ISO_8859_1)),
        box("moov", join(box("trak", box("mdia", hdlr)), box("udta", CANARY.getBytes(ISO_8859_1)))),
        box("mdat", new byte[32]));
  }

  public static byte[] amr() {
    var frame = new byte[13];
    frame[0] = 4;
    return join("#!AMR\n".getBytes(ISO_8859_1), frame, frame);
  }

  public static byte[] join(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  private static byte[] picture(String format) {
    try {
      var image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
      image.setRGB(3, 4, 0xff8800);
      var written = new ByteArrayOutputStream();
      ImageIO.write(image, format, written);
      return written.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] segment(int marker, byte[] content) {
    var length = content.length + 2;
    return join(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  private static byte[] chunk(String type, byte[] content) {
    var typed = join(type.getBytes(ISO_8859_1), content);
    var sum = new CRC32();
    sum.update(typed);
    return join(
        ByteBuffer.allocate(4).putInt(content.length).array(),
        typed,
        ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] riff(String form, byte[]... chunks) {
    var content = join(form.getBytes(ISO_8859_1), join(chunks));
    return join("RIFF".getBytes(ISO_8859_1), little(content.length), content);
  }

  private static byte[] sub(String type, byte[] content) {
    return join(
        type.getBytes(ISO_8859_1), little(content.length), content, new byte[content.length % 2]);
  }

  private static byte[] box(String type, byte[] content) {
    return join(
        ByteBuffer.allocate(4).putInt(content.length + 8).array(),
        type.getBytes(ISO_8859_1),
        content);
  }

  private static byte[] little(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }
}
