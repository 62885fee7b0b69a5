package vn.kipthoi.platform.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * What a handler says, for the shell to send.
 *
 * @param status the HTTP status
 * @param headers set over the shell's own
 * @param body the bytes; empty for answers without any
 * @param streaming true when the handler keeps the response open and writes to it by itself
 */
public record Answer(int status, Map<String, String> headers, Buffer body, boolean streaming) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer ok(JsonObject body) {
    return json(200, body);
  }

  /** Something new stands at this path. */
  public static Answer created(String location, JsonObject body) {
    return json(201, body).with("Location", location);
  }

  public static Answer json(int status, JsonObject body) {
    return of(status, "application/json", body.toBuffer());
  }

  public static Answer noContent() {
    return new Answer(204, Map.of(), Buffer.buffer(), false);
  }

  public static Answer html(int status, Content content) {
    var rendered = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(rendered));
    return of(status, "text/html; charset=utf-8", Buffer.buffer(rendered.toString()));
  }

  /** After a form was posted: look there. */
  public static Answer seeOther(String path) {
    return new Answer(303, Map.of("Location", path), Buffer.buffer(), false);
  }

  /** Anything else, such as an export. */
  public static Answer of(int status, String contentType, Buffer body) {
    return new Answer(status, Map.of("Content-Type", contentType), body, false);
  }

  static Answer stream() {
    return new Answer(200, Map.of(), Buffer.buffer(), true);
  }

  public Answer with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, streaming);
  }
}
