package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.kipthoi.intake.KnownCase;
import vn.kipthoi.intake.KnownCases;
import vn.kipthoi.intake.Progress;
import vn.kipthoi.platform.signin.Viewer;

/** Whoever routes cases, as far as tests say what may be known of each. */
final class SeenCases implements KnownCases {

  private final Map<UUID, KnownCase> known = new ConcurrentHashMap<>();

  void seen(UUID report, String number) {
    known.put(report, new KnownCase.Seen(number, Progress.State.ACCEPTED));
  }

  void elsewhere(UUID report) {
    known.put(report, new KnownCase.Elsewhere());
  }

  void forget() {
    known.clear();
  }

  @Override
  public Future<Map<UUID, KnownCase>> of(Viewer viewer, List<UUID> reports) {
    return Future.succeededFuture(known.entrySet().stream()
        .filter(entry -> reports.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public Future<Optional<UUID>> reportOf(Viewer viewer, String caseNumber) {
    return Future.succeededFuture(known.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof KnownCase.Seen(var number, var state)
            && number.equals(caseNumber))
        .map(Map.Entry::getKey)
        .findFirst());
  }
}
