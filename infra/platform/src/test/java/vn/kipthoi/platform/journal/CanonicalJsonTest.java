package vn.kipthoi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  @Test
  void putsNamesInOrderAndLeavesBlanksOut() {
    assertThat(canonical("[ {\"b\" : [true , null], \"a\" : {\"z\":1,\"y\":\"Hà Nội\"}} ]"))
        .isEqualTo("[{\"a\":{\"y\":\"Hà Nội\",\"z\":1},\"b\":[true,null]}]");
  }

  @Test
  void escapesOnlyWhatMustBe() {
    assertThat(CanonicalJson.of(new JsonArray().add("\"\\/\n\t\u0001é\uD83D\uDE00")))
        .isEqualTo("[\"\\\"\\\\/\\n\\t\\u0001é\uD83D\uDE00\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "100, 100",
    "1e3, 1000",
    "0.50, 0.5",
    "-0.0, 0",
    "9007199254740993, 9007199254740993"
  })
  void writesANumberInOneWayHoweverItWasWritten(String written, String canonical) {
    assertThat(canonical("[" + written + "]")).isEqualTo("[" + canonical + "]");
  }

  private static String canonical(String json) {
    return CanonicalJson.of(new JsonArray(json));
  }
}
