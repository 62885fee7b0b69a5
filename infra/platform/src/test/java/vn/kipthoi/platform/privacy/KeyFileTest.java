package vn.kipthoi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir
  Path home;

  @Test
  void isReadableByItsOwnerAlone() throws Exception {
    var file = home.resolve("keys.json");

    var unused = KeyFile.openOrCreate(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(home).isDirectoryContaining(file::equals);
    assertThat(Files.list(home)).hasSize(1);
  }

  @Test
  void givesNodesThatStartTogetherTheSameKeys() throws Exception {
    var file = home.resolve("keys.json");
    var barrier = new CyclicBarrier(2);
    Callable<String> node = () -> {
      var unused = barrier.await();
      return new Vault(KeyFile.openOrCreate(file)).fingerprintText("test", "same", 16);
    };

    try (var nodes = Executors.newFixedThreadPool(2)) {
      var one = nodes.submit(node);
      var two = nodes.submit(node);
      assertThat(one.get()).isEqualTo(two.get());
    }
  }

  @Test
  void saysWhenTheFileIsNotOneOfOurs() {
    assertThatThrownBy(() -> KeyFile.parse("{\"content\": 3}"))
        .hasMessageContaining("not one of ours");
  }
}
