package vn.kipthoi.intake.web;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kipthoi.intake.KnownCases;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.likeness.desk.HintDesk;
import vn.kipthoi.intake.likeness.desk.Likenesses;
import vn.kipthoi.intake.likeness.desk.Marking;
import vn.kipthoi.intake.likeness.desk.Recognition;
import vn.kipthoi.intake.spool.desk.AcceptFirst;
import vn.kipthoi.intake.spool.desk.Reception;
import vn.kipthoi.intake.talk.ComingBack;
import vn.kipthoi.intake.talk.Conversation;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Intake's parts on a fresh database, at four minutes past eight in the evening in Hà Nội. */
record Bench(
    Vertx vertx,
    SettableClock clock,
    IntakeDesk desk,
    AcceptFirst acceptFirst,
    ReportFile file,
    Whereabouts places,
    ComingBack back,
    Conversation talk,
    Database database,
    Likenesses likenesses,
    Journal journal) {

  static Bench on(FreshDatabase database, Whereabouts places) {
    return on(database, new Database(database.pool()), places);
  }

  /** Behind a door of the test's own, which it may shut. */
  static Bench on(FreshDatabase database, Database door, Whereabouts places) {
    var keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
    var clock = database.clockAt("2026-11-22T13:04:05.123456Z");
    var marking = new Marking(keys.vault(), Drafts.SURROUNDINGS);
    var journal = new Journal(keys.vault());
    var desk = new IntakeDesk(
        door,
        clock,
        keys,
        new Doorbell(database.vertx()),
        places,
        new Recognition(new Likenesses(door, keys, Drafts.SURROUNDINGS), marking));
    var file = new ReportFile(door, keys);
    var back = new ComingBack(door, clock, keys, new Doorbell(database.vertx()), file);
    var talk = new Conversation(file, keys, places);
    return new Bench(
        database.vertx(),
        clock,
        desk,
        new AcceptFirst(database.vertx(), clock, keys.vault(), desk, spool()),
        file,
        places,
        back,
        talk,
        door,
        new Likenesses(door, keys, Drafts.SURROUNDINGS),
        journal);
  }

  Reception reception() {
    return acceptFirst.reception();
  }

  private static Path spool() {
    try {
      return Files.createTempDirectory("kipthoi-spool");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Hints, as far as somebody who routes cases says that they may be given. */
  HintDesk hints(KnownCases knownCases) {
    return new HintDesk(database, clock, likenesses, knownCases, journal);
  }
}
