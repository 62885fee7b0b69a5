package vn.kipthoi.launcher;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.Erasures.Erased;
import vn.kipthoi.routing.Erasures.Reason;

/** The file that outlives a database: which cases were erased, one a line, ids and instants only. */
final class ErasureList {

  private ErasureList() {}

  /** Whole or not at all: who reads it never finds half of it. */
  static void write(Path file, List<Erased> erased) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".part");
    var unused = Files.write(beside, erased.stream().map(ErasureList::line).toList());
    unused = Files.move(
        beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** @throws IOException also when a line is not one of such a list; it names the line */
  static List<Erased> read(Path file) throws IOException {
    var found = new ArrayList<Erased>();
    var lines = Files.readAllLines(file);
    for (var number = 0; number < lines.size(); number++) {
      try {
        found.add(erased(new JsonObject(lines.get(number))));
      } catch (DecodeException
          | IllegalArgumentException
          | DateTimeException
          | ClassCastException e) {
        throw new IOException(
            "line %d of %s is not of a list of erasures".formatted(number + 1, file), e);
      }
    }
    return List.copyOf(found);
  }

  private static String line(Erased one) {
    var json = new JsonObject()
        .put("case", one.caseId().toString())
        .put("report", one.report().toString())
        .put("at", one.at().toString());
    one.reason()
        .ifPresent(reason -> json.put("kind", reason.kind())
            .put("months", reason.months())
            .put("keys", reason.keys()));
    return json.encode();
  }

  private static Erased erased(JsonObject json) {
    return new Erased(
        UUID.fromString(json.getString("case", "")),
        UUID.fromString(json.getString("report", "")),
        Instant.parse(json.getString("at", "")),
        Optional.ofNullable(json.getString("kind"))
            .map(kind ->
                new Reason(kind, json.getInteger("months", 0), json.getInteger("keys", 0))));
  }
}
