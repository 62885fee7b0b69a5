package vn.kipthoi.routing.owing.web;

/**
 * One pause as a line of the case's page.
 *
 * @param name of the clock
 * @param span since when, until when
 * @param running whether the clock stands still now
 * @param beside why, who asked, who granted it, and how it ended
 */
public record PauseLine(String name, String span, boolean running, String beside) {}
