package vn.kipthoi.intake;

import vn.kipthoi.platform.privacy.Personal;

/**
 * What an operator makes of how urgent it is, over what the rules find: only ever more urgent. Less
 * urgent takes a second person, and the case.
 *
 * @param because in the operator's own words
 */
public record Raised(Priority to, Personal<String> because) {}
