package vn.kipthoi.routing.file.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;

/** JSON under a data key. */
final class Sealed {

  private Sealed() {}

  static Buffer seal(DataKey key, String field, JsonObject json) {
    return Buffer.buffer(key.seal(field, json.encode()));
  }

  static Personal<JsonObject> open(DataKey key, String field, Buffer sealed) {
    return key.open(field, sealed.getBytes()).map(JsonObject::new);
  }
}
