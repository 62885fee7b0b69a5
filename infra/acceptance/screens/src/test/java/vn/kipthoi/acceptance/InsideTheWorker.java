package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;

/** Runs scripts where the worker of an app runs, for what no page can make happen to it. */
final class InsideTheWorker {

  private final CDPSession tools;
  private final Page page;
  private final String session;
  private final AtomicReference<String> heard = new AtomicReference<>("");

  /** Attaches to a worker that is awake, whichever of the app's. */
  InsideTheWorker(Browser browser, Page page) {
    this.tools = browser.newBrowserCDPSession();
    this.page = page;
    tools.on("Target.receivedMessageFromTarget", told -> {
      var message = told.get("message").getAsString();
      if (message.contains("\"id\":1,")) {
        heard.set(message);
      }
    });
    var targets = tools.send("Target.getTargets").getAsJsonArray("targetInfos");
    var attach = new JsonObject();
    attach.addProperty("targetId", worker(targets));
    attach.addProperty("flatten", false);
    session = tools.send("Target.attachToTarget", attach).get("sessionId").getAsString();
  }

  /** What an asynchronous function with this body comes to, as text. */
  String runs(String body) {
    heard.set("");
    var asked = new JsonObject();
    asked.addProperty("expression", "(async () => {%s})().then(JSON.stringify)".formatted(body));
    asked.addProperty("awaitPromise", true);
    var message = new JsonObject();
    message.addProperty("id", 1);
    message.addProperty("method", "Runtime.evaluate");
    message.add("params", asked);
    var sent = new JsonObject();
    sent.addProperty("sessionId", session);
    sent.addProperty("message", message.toString());
    assertThat(tools.send("Target.sendMessageToTarget", sent)).isNotNull();
    eventually(() -> {
      assertThat(page.evaluate("1")).isEqualTo(1);
      assertThat(heard.get()).isNotEmpty();
    });
    var said = JsonParser.parseString(heard.get()).getAsJsonObject().getAsJsonObject("result");
    assertThat(said.has("exceptionDetails")).as(said.toString()).isFalse();
    return said.getAsJsonObject("result").get("value").getAsString();
  }

  private static String worker(Iterable<JsonElement> targets) {
    return StreamSupport.stream(targets.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(target -> target.get("type").getAsString().equals("service_worker"))
        .findFirst()
        .orElseThrow()
        .get("targetId")
        .getAsString();
  }
}
