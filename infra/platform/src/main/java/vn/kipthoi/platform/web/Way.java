package vn.kipthoi.platform.web;

import io.vertx.core.http.HttpMethod;

/**
 * One way into the program, as a generated test walks it.
 *
 * @param name the operation id, or the path of a page
 * @param method the HTTP method
 * @param path with parameters as {@code :name}
 * @param access who may come
 */
public record Way(String name, HttpMethod method, String path, Access access) {}
