package vn.kipthoi.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The OpenAPI contract: what the program promises to other programs, and who may ask for it.
 *
 * <p>Each operation names its roles in {@code x-roles}. One that checks its body by itself, because
 * it lists every wrong field, says {@code x-checks-itself: true}.
 * One that says {@code x-looks-on: true} prolongs no session.
 */
public final class Contract {

  private static final String CHECKS_ITSELF = "x-checks-itself";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** One operation, as far as the shell needs to know it. */
  record Operation(String id, Way way, boolean checksItself, boolean looksOn) {}

  private final String text;
  private final JsonObject parsed;
  private final List<Operation> operations;

  private Contract(String text, JsonObject parsed) {
    this.text = text;
    this.parsed = parsed;
    this.operations = operationsOf(parsed);
  }

  /**
   * Reads a contract from its text.
   *
   * @throws IllegalStateException naming every operation without an id or without usable x-roles
   */
  public static Contract of(String yaml) {
    var loaded = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml);
    return new Contract(yaml, (JsonObject) json(loaded));
  }

  /** The contract that the program carries on its class path. */
  public static Contract fromClassPath(String resource) {
    try (var stream = Contract.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("expected the contract " + resource + " on the class path");
      }
      return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Contract read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only these operations: for a node that runs some of the modules, and for a module's tests. */
  public Contract keeping(Set<String> operationIds) {
    var known = operations.stream().map(Operation::id).collect(Collectors.toSet());
    var unknown = new HashSet<>(operationIds);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("the contract has no operation " + unknown);
    }
    return new Contract(text, pruned(operationIds));
  }

  String text() {
    return text;
  }

  /**
   * The contract as the router reads it: what is asked, without what is answered and by whom. On
   * Vert.x 5.0.10 a media type that it does not know, such as problem+json, would refuse the whole
   * contract, and a security scheme that the gate looks after would close the operation.
   */
  JsonObject ofRequests() {
    var copy = parsed.copy();
    copy.remove("security");
    copy.getJsonObject("components", new JsonObject()).remove("responses");
    var answered = JsonObject.of("default", JsonObject.of("description", "as promised"));
    var paths = copy.getJsonObject("paths");
    paths.fieldNames().stream()
        .map(paths::getJsonObject)
        .flatMap(item -> METHODS.stream().filter(item::containsKey).map(item::getJsonObject))
        .peek(operation -> operation.remove("security"))
        .peek(Contract::withoutUncheckedBody)
        .forEach(operation -> operation.put("responses", answered.copy()));
    return copy;
  }

  /** What is not checked against the contract may also be of a type that Vert.x does not know. */
  private static void withoutUncheckedBody(JsonObject operation) {
    if (operation.getBoolean(CHECKS_ITSELF, false)) {
      operation.remove("requestBody");
    }
  }

  List<Operation> operations() {
    return operations;
  }

  private JsonObject pruned(Set<String> operationIds) {
    var copy = parsed.copy();
    var paths = copy.getJsonObject("paths");
    for (var path : Set.copyOf(paths.fieldNames())) {
      var item = paths.getJsonObject(path);
      METHODS.stream()
          .filter(item::containsKey)
          .filter(
              method -> !operationIds.contains(item.getJsonObject(method).getString("operationId")))
          .forEach(item::remove);
      if (METHODS.stream().noneMatch(item::containsKey)) {
        paths.remove(path);
      }
    }
    return copy;
  }

  private static List<Operation> operationsOf(JsonObject contract) {
    var found = new ArrayList<Operation>();
    var wrong = new ArrayList<String>();
    var paths = contract.getJsonObject("paths", new JsonObject());
    for (var path : paths.fieldNames()) {
      var item = paths.getJsonObject(path);
      for (var method : item.fieldNames()) {
        if (METHODS.contains(method)) {
          try {
            found.add(operation(method, path, item.getJsonObject(method)));
          } catch (IllegalArgumentException e) {
            wrong.add("%s %s: %s".formatted(method, path, e.getMessage()));
          }
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("the contract is not complete: " + String.join("; ", wrong));
    }
    return List.copyOf(found);
  }

  private static Operation operation(String method, String path, JsonObject said) {
    var id = said.getString("operationId");
    if (id == null) {
      throw new IllegalArgumentException("it has no operationId");
    }
    if (!(said.getValue("x-roles") instanceof JsonArray roles)) {
      throw new IllegalArgumentException(id + " has no x-roles");
    }
    var access = Access.ofWords(roles.stream().map(String::valueOf).toList());
    var verb = HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
    var way = new Way(id, verb, path.replaceAll("\\{(.*?)}", ":$1"), access);
    return new Operation(
        id, way, said.getBoolean(CHECKS_ITSELF, false), said.getBoolean("x-looks-on", false));
  }

  /** YAML allows numbers as keys ({@code 200:}); JSON does not. */
  private static Object json(Object loaded) {
    return switch (loaded) {
      case Map<?, ?> map -> {
        var object = new JsonObject();
        map.forEach(
            (key, value) -> object.put(String.valueOf(key), value == null ? null : json(value)));
        yield object;
      }
      case List<?> list -> {
        var array = new JsonArray();
        list.forEach(value -> array.add(value == null ? null : json(value)));
        yield array;
      }
      case Number number -> number;
      case Boolean bool -> bool;
      default -> String.valueOf(loaded);
    };
  }
}
