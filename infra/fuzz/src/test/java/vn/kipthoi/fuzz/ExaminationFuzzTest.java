package vn.kipthoi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import vn.kipthoi.routing.file.media.Examination;
import vn.kipthoi.routing.file.media.Examined.Refused;
import vn.kipthoi.routing.file.media.Examined.Taken;
import vn.kipthoi.routing.file.media.MediaKind;

/** Whatever somebody attaches is taken or refused; what was cleaned once is clean. */
class ExaminationFuzzTest {

  @FuzzTest
  void takesOrRefuses(byte @NotNull [] file) {
    switch (Examination.of(file)) {
      case Refused(var why) -> assertThat(why).isNotNull();
      case Taken(var kind, var clean) -> assertCleaned(kind, clean);
    }
  }

  private static void assertCleaned(MediaKind kind, byte[] clean) {
    var again = Examination.of(clean);
    assertThat(again).isInstanceOfSatisfying(Taken.class, taken -> {
      assertThat(taken.kind()).isEqualTo(kind);
      assertThat(taken.clean()).isEqualTo(clean);
    });
  }
}
