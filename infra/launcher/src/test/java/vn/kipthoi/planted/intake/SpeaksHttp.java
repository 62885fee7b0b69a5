package vn.kipthoi.planted.intake;

import io.vertx.core.http.HttpServerRequest;

/** Wrong on purpose: a word of the published language that only a browser understands. */
record SpeaksHttp(HttpServerRequest request) {}
