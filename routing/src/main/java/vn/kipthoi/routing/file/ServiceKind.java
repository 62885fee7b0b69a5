package vn.kipthoi.routing.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a service gives. */
public enum ServiceKind {
  SHELTER,
  MEDICAL,
  PSYCHOLOGICAL,
  LEGAL,
  SOCIAL_WORK,
  SCHOOL,
  POLICE,
  LIVELIHOOD,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ServiceKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
