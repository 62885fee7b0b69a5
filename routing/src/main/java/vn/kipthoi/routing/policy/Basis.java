package vn.kipthoi.routing.policy;

/**
 * Why a clock has its length.
 *
 * @param source the article, or what practice it follows
 * @param ofLaw whether law sets the limit: then nobody may lengthen it
 */
public record Basis(String source, boolean ofLaw) {}
