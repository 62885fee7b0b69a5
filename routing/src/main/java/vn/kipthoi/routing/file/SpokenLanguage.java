package vn.kipthoi.routing.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Languages that people of a case speak; who speaks no Vietnamese needs an interpreter. */
public enum SpokenLanguage {
  VIETNAMESE,
  TAY,
  THAI,
  MUONG,
  MONG,
  DAO,
  NUNG,
  KHMER,
  CHAM,
  EDE,
  JRAI,
  BANA,
  HOA,
  SIGN,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SpokenLanguage> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
