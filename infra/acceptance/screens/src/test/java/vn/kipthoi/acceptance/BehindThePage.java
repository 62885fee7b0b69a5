package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicReference;

/** The worker behind the pages of an app, as a developer's tools reach it. */
final class BehindThePage {

  private final CDPSession tools;
  private final String origin;
  private final AtomicReference<String> registration = new AtomicReference<>("");

  /**
   * @param page any page of the browser, which need not be one of the app
   * @param scope the path that the worker was registered for
   */
  BehindThePage(Page page, String origin, String scope) {
    this.tools = page.context().newCDPSession(page);
    this.origin = origin;
    tools.on("ServiceWorker.workerRegistrationUpdated", told -> remember(told, origin + scope));
    sends("ServiceWorker.enable", new JsonObject());
    eventually(() -> {
      assertThat(page.evaluate("1")).isEqualTo(1);
      assertThat(registration.get()).as("a worker for %s", scope).isNotEmpty();
    });
  }

  /** As the push service would. */
  void isPushed(String text) {
    var message = named();
    message.addProperty("data", text);
    sends("ServiceWorker.deliverPushMessage", message);
  }

  /** As the browser does once there is a line. */
  void syncs(String tag) {
    var message = named();
    message.addProperty("tag", tag);
    message.addProperty("lastChance", false);
    sends("ServiceWorker.dispatchSyncEvent", message);
  }

  private JsonObject named() {
    var message = new JsonObject();
    message.addProperty("origin", origin);
    message.addProperty("registrationId", registration.get());
    return message;
  }

  private void remember(JsonObject told, String scope) {
    told.getAsJsonArray("registrations").forEach(one -> {
      var found = one.getAsJsonObject();
      if (found.get("scopeURL").getAsString().equals(scope)) {
        registration.set(found.get("registrationId").getAsString());
      }
    });
  }

  private void sends(String method, JsonObject parameters) {
    assertThat(tools.send(method, parameters)).isNotNull();
  }
}
