package vn.kipthoi.platform;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import org.apache.camel.CamelContext;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.time.Pace;

/**
 * What every module stands on. The launcher makes it once and hands it to each module's wiring.
 *
 * @param clock the node's own clock; SQL compares it with the database's
 * @param pace how fast policy passes, 1 outside of demonstrations
 */
public record Ground(
    Vertx vertx,
    Database database,
    InstantSource clock,
    Pace pace,
    DataKeys keys,
    Doorbell doorbell,
    CamelContext camel) {

  /** Where everybody writes down what they did, sealed with the node's keys. */
  public Journal journal() {
    return new Journal(keys.vault());
  }
}
