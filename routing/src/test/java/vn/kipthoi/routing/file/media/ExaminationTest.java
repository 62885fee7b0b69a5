package vn.kipthoi.routing.file.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.routing.file.media.Examined.Refused;
import vn.kipthoi.routing.file.media.Examined.Taken;
import vn.kipthoi.routing.file.media.Examined.Why;

class ExaminationTest {

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(MediaKind.JPEG, Samples.photo()),
        Arguments.of(MediaKind.PNG, Samples.png()),
        Arguments.of(MediaKind.WEBP, Samples.webp()),
        Arguments.of(MediaKind.WAV, Samples.wav()),
        Arguments.of(MediaKind.MP3, Samples.mp3()),
        Arguments.of(MediaKind.M4A, Samples.mp4("soun")),
        Arguments.of(MediaKind.AMR, Samples.amr()),
        Arguments.of(MediaKind.PDF, Samples.pdf()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void takesAKindByItsContentAndLeavesOutWhereItWasMade(MediaKind kind, byte[] file) {
    var taken = taken(file);

    assertThat(taken.kind()).isEqualTo(kind);
    assertThat(new String(taken.clean(), ISO_8859_1)).doesNotContain("GPS", "105.7719", "Lan");
    assertThat(taken(taken.clean()).clean()).isEqualTo(taken.clean());
  }

  @ParameterizedTest
  @MethodSource("files")
  void neverFailsOnAFileThatBreaksOffOrWasTamperedWith(MediaKind kind, byte[] file) {
    var random = new Random(20261122);
    for (var length = 0; length < file.length; length++) {
      var _ = Examination.of(Arrays.copyOf(file, length));
    }
    for (var round = 0; round < 3000; round++) {
      var tampered = file.clone();
      for (var change = 0; change < 4; change++) {
        tampered[random.nextInt(tampered.length)] = (byte) random.nextInt(256);
      }
      assertThat(Examination.of(tampered)).isNotNull();
    }
  }

  @Test
  void keepsThePictureAndHowItHasToBeTurned() throws IOException {
    var clean = taken(Samples.photo()).clean();

    var picture = ImageIO.read(new ByteArrayInputStream(clean));
    assertThat(picture.getWidth()).isEqualTo(48);
    assertThat(picture.getHeight()).isEqualTo(32);
    assertThat(Exif.orientation(new Bytes(clean))).isEqualTo(6);
    assertThat(
            ImageIO.read(new ByteArrayInputStream(taken(Samples.png()).clean())).getWidth())
        .isEqualTo(48);
  }

  @Test
  void cutsOffWhatHidesBehindAPicture() {
    var hiding = Samples.join(Samples.photo(), "PK\u0003\u0004 hidden".getBytes(ISO_8859_1));

    assertThat(new String(taken(hiding).clean(), ISO_8859_1)).doesNotContain("hidden");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(Why.EMPTY, new byte[0]),
        Arguments.of(Why.OTHER_KIND, "MZ\u0090 a program".getBytes(ISO_8859_1)),
        Arguments.of(Why.OTHER_KIND, "<html><script>alert(1)</script>".getBytes(ISO_8859_1)),
        Arguments.of(
            Why.OTHER_KIND, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(ISO_8859_1)),
        Arguments.of(Why.OTHER_KIND, "PK\u0003\u0004 an archive".getBytes(ISO_8859_1)),
        Arguments.of(Why.OTHER_KIND, Samples.mp4("vide")),
        Arguments.of(Why.OTHER_KIND, Samples.join(" ".getBytes(ISO_8859_1), Samples.pdf())),
        Arguments.of(Why.TOO_MANY_PIXELS, Samples.pngOf(60_000, 60_000)),
        Arguments.of(Why.TOO_MANY_PIXELS, Samples.pngOf(Integer.MAX_VALUE, 2)),
        Arguments.of(Why.DAMAGED, Samples.pngOf(0, 4)),
        Arguments.of(Why.DAMAGED, Arrays.copyOf(Samples.photo(), 400)),
        Arguments.of(Why.DAMAGED, Arrays.copyOf(Samples.png(), 80)),
        Arguments.of(Why.DAMAGED, "%PDF-1.4 breaks off".getBytes(ISO_8859_1)),
        Arguments.of(
            Why.NOT_PLAIN,
            Samples.join(Samples.pdf(), "PK\u0003\u0004 an archive".getBytes(ISO_8859_1))),
        Arguments.of(
            Why.NOT_PLAIN,
            Samples.join(
                "%PDF-1.4\n<< /OpenAction << /S /JavaScript /JS (x) >> >>\n".getBytes(ISO_8859_1),
                "%%EOF\n".getBytes(ISO_8859_1))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatIsNotOneOfThemAndSaysWhy(Why why, byte[] file) {
    assertThat(Examination.of(file)).isEqualTo(new Refused(why));
  }

  private static Taken taken(byte[] file) {
    assertThat(Examination.of(file)).isInstanceOf(Taken.class);
    return (Taken) Examination.of(file);
  }
}
