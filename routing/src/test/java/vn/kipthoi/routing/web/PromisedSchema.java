package vn.kipthoi.routing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A schema of the contract, as it was promised to those who call. */
public record PromisedSchema(Map<String, Object> schema) {

  private static final Path CONTRACT = Path.of("../infra/docs/openapi.yaml");

  public static PromisedSchema named(String name) {
    try {
      var contract = new Yaml(new SafeConstructor(new LoaderOptions()))
          .<Map<String, Object>>load(Files.readString(CONTRACT));
      return new PromisedSchema(within(within(within(contract, "components"), "schemas"), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> choices() {
    return strings("enum");
  }

  public List<String> required() {
    return strings("required");
  }

  public Set<String> properties() {
    return within(schema, "properties").keySet();
  }

  @SuppressWarnings("unchecked") // a contract that is otherwise fails the test, as it should
  private List<String> strings(String key) {
    return (List<String>) Objects.requireNonNull(schema.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> within(Map<String, Object> map, String key) {
    return (Map<String, Object>) Objects.requireNonNull(map.get(key));
  }
}
