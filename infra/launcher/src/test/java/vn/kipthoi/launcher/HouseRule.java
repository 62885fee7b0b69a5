package vn.kipthoi.launcher;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule of the house.
 *
 * @param sentence as {@code infra/docs/architecture.md} says it
 * @param planted the class that breaks it in the small wrong house, and that it has to name
 * @param in the rule for a house with this root package
 */
record HouseRule(String sentence, String planted, Function<String, ArchRule> in) {

  @Override
  public String toString() {
    return sentence;
  }
}
