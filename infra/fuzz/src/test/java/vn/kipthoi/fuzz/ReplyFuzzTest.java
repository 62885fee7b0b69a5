package vn.kipthoi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import vn.kipthoi.notifier.desk.ReplyReader;

/** Whatever comes from a phone is read, or is unclear. */
class ReplyFuzzTest {

  @FuzzTest
  void readsWhateverIsWritten(@NotNull String reply) {
    var reading = ReplyReader.read(reply);

    assertThat(ReplyReader.read("  " + reply + " ")).isEqualTo(reading);
    assertThat(ReplyReader.read(reply.replace(" ", "   "))).isEqualTo(reading);
  }
}
