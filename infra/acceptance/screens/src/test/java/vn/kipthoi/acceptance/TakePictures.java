package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes the pictures of {@code infra/docs/pictures} from a running demonstration. Not part of the
 * tests: it runs when it is named.
 *
 * <pre>
 *   mvn -pl infra/acceptance -am test -Dtest=TakePictures -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class TakePictures {

  private static final Path FOLDER = Path.of("../../docs/pictures");
  private static final long LARGEST_BYTES = 150 * 1024;
  private static final String LAC_THUY = "05392";
  private static final int REPORTS = 4;
  private static final int SHADE = 4;

  @RegisterExtension
  static final Hotline hotline = Hotline.inRealTime();

  @RegisterExtension
  static final Window window = new Window();

  @Test
  void ofWhatPeopleWorkIn() {
    var reporting = new Reporting(hotline);
    for (var number = 1; number < REPORTS; number++) {
      assertThat(reporting.urgent()).isNotEmpty();
    }
    reporting.accepts("team", LAC_THUY, reporting.urgent());
    of("public-390", phone(), "", "/");
    of("inbox-390", phone(), "team", "/inbox");
    of("desk-1440", desk(), "operator", "/desk", TakePictures::hearsOfAChild);
    of("board-1440", desk(), "province", "/board");
    of("admin-1440", desk(), "administrator", "/admin");
  }

  /** A call that is being written down. */
  private static void hearsOfAChild(Screen screen) {
    screen.write("concern", "Cô giáo gọi: cháu có vết bầm ở tay, sợ về nhà");
    screen.choose("dangerNow", "yes");
    screen.write("place.text", "lac thuy");
    screen.find("#place-options [role=option]").first().click();
    eventually(() -> assertThat(screen.find("#beside").innerText()).contains("Xã Lạc Thủy"));
    var unused = screen.ask("scrollTo(0, 0)");
  }

  private static void of(String name, Screen screen, String role, String path) {
    of(name, screen, role, path, seen -> {});
  }

  private static void of(
      String name, Screen screen, String role, String path, Consumer<Screen> prepared) {
    try (screen) {
      if (!role.isEmpty()) {
        screen.signIn(role, hotline.password(role));
      }
      screen.open(path);
      prepared.accept(screen);
      var file = FOLDER.resolve(name + ".png");
      write(file, screen.picture());
      assertThat(file.toFile().length()).as(name).isLessThan(LARGEST_BYTES);
    }
  }

  /** In fewer shades, which nobody sees and which halves the file. */
  private static void write(Path file, byte[] picture) {
    try {
      var image = ImageIO.read(new ByteArrayInputStream(picture));
      for (var y = 0; y < image.getHeight(); y++) {
        for (var x = 0; x < image.getWidth(); x++) {
          image.setRGB(x, y, coarse(image.getRGB(x, y)));
        }
      }
      Files.createDirectories(FOLDER);
      assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int coarse(int rgb) {
    var opaque = 0xFF;
    for (var shift = 16; shift >= 0; shift -= 8) {
      var shade = Math.round(((rgb >> shift) & 0xFF) / (float) SHADE) * SHADE;
      opaque = (opaque << 8) | Math.min(0xFF, shade);
    }
    return opaque;
  }

  private static Screen phone() {
    return Screen.ofPhone(window.browser(), hotline.address(), 390);
  }

  private static Screen desk() {
    return Screen.ofPhone(window.browser(), hotline.address(), 1440);
  }
}
