package vn.kipthoi.platform.privacy;

import java.util.Objects;
import java.util.function.Function;

/**
 * Something about a person: a name, a number, a caller's own words.
 *
 * <p>It prints as a mask, so it can ride inside any record without reaching a log, an exception
 * message or a failed assertion. Whoever needs the value says what for, and that word is
 * searchable. A class and not a record on purpose: a record would publish its component.
 */
public final class Personal<T> {

  private static final String MASK = "‹personal›";

  private final T value;

  private Personal(T value) {
    this.value = Objects.requireNonNull(value);
  }

  public static <T> Personal<T> of(T value) {
    return new Personal<>(value);
  }

  /** The value itself. The purpose changes nothing; it makes the reader say why. */
  public T revealFor(Purpose purpose) {
    Objects.requireNonNull(purpose);
    return value;
  }

  /** The same person's data in another form, still masked. */
  public <R> Personal<R> map(Function<? super T, ? extends R> form) {
    return new Personal<>(form.apply(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Personal<?> that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
