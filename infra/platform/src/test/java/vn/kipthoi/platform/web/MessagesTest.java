package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessagesTest {

  interface GoodWords {
    String plain();

    String counted(long minutes, String who);
  }

  interface BrokenWords {
    String missing();

    String miscounted(String who);

    int notText();
  }

  interface LostWords {
    String never();
  }

  @Test
  void speaksBothLanguages() {
    var words = Messages.load(GoodWords.class);

    assertThat(words.in(Language.VI).plain()).isEqualTo("Đường 'thẳng'");
    assertThat(words.in(Language.EN).plain()).isEqualTo("It's straight");
    assertThat(words.in(Language.VI).counted(5, "Lan")).isEqualTo("Lan còn 5 phút");
    assertThat(words.in(Language.EN).counted(1, "Lan")).isEqualTo("Lan has 1 minute");
    assertThat(words.in(Language.EN).counted(2, "Lan")).isEqualTo("Lan has 2 minutes");
  }

  @Test
  void refusesTextsThatDoNotFitTheirInterface() {
    assertThatThrownBy(() -> Messages.load(BrokenWords.class))
        .hasMessageContaining("BrokenWords_vi")
        .hasMessageContaining("missing is missing")
        .hasMessageContaining("miscounted uses 2 arguments, its method has 1")
        .hasMessageContaining("leftOver is no text of the interface")
        .hasMessageContaining("notText has to return a String");
  }

  @Test
  void refusesAnInterfaceWithoutTexts() {
    assertThatThrownBy(() -> Messages.load(LostWords.class))
        .hasMessageContaining("expected LostWords_vi.properties");
  }
}
