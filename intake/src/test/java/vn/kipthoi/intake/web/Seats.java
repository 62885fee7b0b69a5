package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.CallOutAhead;
import vn.kipthoi.intake.FollowedCases;
import vn.kipthoi.intake.KnownCases;
import vn.kipthoi.intake.desk.ContactLog;
import vn.kipthoi.intake.draft.desk.CallDrafts;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;

/** The operators' form over a bench, with answers from downstream that a test gives. */
record Seats(Bench bench, CallDrafts drafts) {

  static Seats at(Bench bench) {
    var keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
    return new Seats(bench, new CallDrafts(bench.database(), bench.clock(), keys, bench.journal()));
  }

  DeskRoom room(KnownCases known) {
    return room(known, (asker, reports, language) -> Future.succeededFuture(Map.of()));
  }

  DeskRoom room(KnownCases known, FollowedCases followed) {
    return room(known, followed, (preview, kept) -> Future.succeededFuture(Optional.empty()));
  }

  DeskRoom room(KnownCases known, FollowedCases followed, CallOutAhead ahead) {
    return new DeskRoom(
        bench.reception(),
        bench.file(),
        bench.back(),
        drafts,
        new ContactLog(bench.database(), bench.clock(), bench.journal()),
        bench.places(),
        new DeskHints(bench.hints(known), known),
        KnownOfficials.at(bench),
        ahead,
        new DeskShelf(bench.database(), bench.file(), drafts, followed),
        bench.clock());
  }
}
