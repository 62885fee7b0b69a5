package vn.kipthoi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import vn.kipthoi.intake.directory.ConversionWorkbook;

/** A file that is no such workbook is refused as its contract says. */
class ConversionWorkbookFuzzTest {

  @FuzzTest
  void readsOrRefuses(byte @NotNull [] file) {
    try {
      assertThat(new ConversionWorkbook(new ByteArrayInputStream(file))).isNotNull();
    } catch (IllegalArgumentException | UncheckedIOException refused) {
      assertThat(refused).isNotNull();
    }
  }
}
