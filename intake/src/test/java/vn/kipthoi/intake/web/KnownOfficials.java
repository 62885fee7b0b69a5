package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Officials;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.platform.privacy.Personal;

/** A commune whose chair alone is on a roster. */
final class KnownOfficials implements Officials {

  static final UUID CHAIR = UUID.fromString("5e0f6f0a-0a53-4a3e-8a3c-9f6d6d1f7a10");
  static final KeptFrom THE_CHAIR = new KeptFrom.Post(Drafts.LAC_THUY, "leader");

  @Override
  public Future<List<Official>> of(UnitCode commune) {
    return Future.succeededFuture(
        commune.equals(Drafts.LAC_THUY)
            ? List.of(new Official(CHAIR, Personal.of("Bà canary Thảo"), Drafts.LAC_THUY, "leader"))
            : List.of());
  }

  @Override
  public Future<Set<KeptFrom>> unknown(List<KeptFrom> named) {
    return Future.succeededFuture(named.stream()
        .filter(one -> !(one instanceof KeptFrom.Commune))
        .filter(one -> !one.equals(THE_CHAIR) && !one.equals(new KeptFrom.Person(CHAIR)))
        .collect(Collectors.toUnmodifiableSet()));
  }

  static NamedOfficials at(Bench bench) {
    return new NamedOfficials(new KnownOfficials(), bench.places());
  }
}
