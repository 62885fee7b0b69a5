package vn.kipthoi.intake;

import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;

/**
 * The child a report is about, as far as it was told.
 *
 * @param name as it is called; often only a first name, or none
 * @param age in years, often estimated; 16 and 17 are never turned away (Circular 43/2021/TT-BCA)
 */
public record ChildConcerned(
    Optional<Personal<String>> name, Optional<Personal<Integer>> age, Personal<Sex> sex) {}
