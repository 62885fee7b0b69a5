package vn.kipthoi.routing.calllist;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.routing.calllist.CallList.Commune;
import vn.kipthoi.routing.calllist.CallList.OnDuty;
import vn.kipthoi.routing.calllist.CallList.Post;
import vn.kipthoi.routing.calllist.print.CallListPdf;
import vn.kipthoi.routing.calllist.print.CallListPdf.Row;
import vn.kipthoi.routing.calllist.store.ListDirectory;

/** The list on the disk, which has to open while nothing else does. */
class CallListsTest {

  private static final UnitCode PROVINCE = new UnitCode("25");
  private static final String KEYS = KeyFile.fresh();
  private static final CallList LIST = new CallList(
      PROVINCE,
      "Tỉnh Phú Thọ",
      Instant.parse("2026-11-22T02:00:00Z"),
      List.of(new Post("province", List.of(new OnDuty("Bà canary Hạnh", "+84508025000")))),
      List.of(new Commune("Xã Lạc Thủy", List.of(new Post("team", List.of())))));

  @TempDir
  private Path home;

  private ListDirectory lists;

  @BeforeEach
  void onADisk() {
    lists = new ListDirectory(home.resolve("call-lists"), vault());
  }

  @Test
  void opensWithTheKeyFileAloneOnAnotherDayOfTheProgram() throws IOException {
    lists.keep(LIST);

    var afterARestart = new ListDirectory(home.resolve("call-lists"), vault());
    assertThat(afterARestart.find(PROVINCE)).contains(LIST);
    assertThat(afterARestart.find(new UnitCode("51"))).isEmpty();
  }

  @Test
  void saysNothingOfAnybodyOnTheDisk() throws IOException {
    lists.keep(LIST);

    try (var files = Files.walk(home)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("canary", "508025");
      }
    }
    assertThat(LIST.toString()).doesNotContain("canary", "508025");
  }

  @Test
  void replacesTheOlderListWhole() throws IOException {
    lists.keep(LIST);
    var later =
        new CallList(PROVINCE, LIST.name(), LIST.madeAt().plusSeconds(60), List.of(), List.of());

    lists.keep(later);

    assertThat(lists.find(PROVINCE)).contains(later);
  }

  @Test
  void isSetOnPaperWithEveryLetterOfVietnamese() {
    var pdf = CallListPdf.of(
        "Danh bạ gọi tay: Tỉnh Phú Thọ",
        "Lập lúc 09:00",
        List.of("Xã, phường", "Nấc", "Người trực"),
        List.of(new Row("Xã Lạc Thủy", "đội", List.of("Nguyễn Thị Ý   0508025000"))));

    assertThat(new String(pdf, 0, 5, US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(2_000);
  }

  private static Vault vault() {
    return new Vault(KeyFile.parse(KEYS));
  }
}
