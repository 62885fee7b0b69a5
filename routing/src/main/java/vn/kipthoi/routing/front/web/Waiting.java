package vn.kipthoi.routing.front.web;

import io.vertx.core.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kipthoi.routing.administration.web.AdminWords;

/**
 * Drafts of one kind that wait for a second person.
 *
 * @param count how many do now
 * @param title worded with their number
 */
public record Waiting(
    Supplier<Future<Integer>> count,
    Function<AdminWords, Function<Integer, String>> title,
    String href) {}
