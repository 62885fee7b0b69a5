package vn.kipthoi.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.launcher.watch.HeartSettings;
import vn.kipthoi.notifier.wiring.NotifierSettings;
import vn.kipthoi.platform.settings.SettingsReader;
import vn.kipthoi.platform.signin.SecondFactorRule;
import vn.kipthoi.platform.signin.outside.Provider;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.postgres.DatabaseAddress;

/**
 * What a node is told at its start.
 *
 * @param host where it listens for browsers; loopback unless told otherwise
 * @param port where it listens for browsers
 * @param home its data directory
 * @param database an external PostgreSQL; without it the node keeps one of its own
 * @param cluster how it finds the other nodes
 * @param pace how fast policy passes
 * @param demonstration whether invented people and simulated phones are there
 * @param keyFile where the sealing keys are, when not in the home
 * @param behindTls whether browsers reach it by https
 * @param secondFactor who has to prove more than a password
 * @param provider of OpenID Connect, where people may sign in too
 * @param notifier how people are told
 * @param heart whom it tells that it is well
 * @param stopsWithParent whether it ends with the program that started it
 */
public record NodeSettings(
    String host,
    int port,
    Path home,
    Optional<DatabaseAddress> database,
    ClusterSettings cluster,
    Pace pace,
    boolean demonstration,
    Optional<Path> keyFile,
    boolean behindTls,
    SecondFactorRule secondFactor,
    Optional<Provider> provider,
    NotifierSettings notifier,
    HeartSettings heart,
    boolean stopsWithParent) {

  private static final int PORT = 8080;
  private static final String HOME = ".kipthoi";

  /**
   * Reads them all.
   *
   * @throws vn.kipthoi.platform.settings.InvalidSettings naming every mistake
   */
  public static NodeSettings read(Map<String, String> given) {
    var settings = new SettingsReader(given);
    var demonstration = settings.flag("KIPTHOI_DEMO", false);
    var read = new NodeSettings(
        settings.text("KIPTHOI_HOST").orElse(ClusterSettings.LOOPBACK),
        settings.port("KIPTHOI_PORT", PORT),
        settings.find("KIPTHOI_HOME", "a directory", NodeSettings::path).orElse(path(HOME)),
        settings.find(
            "DATABASE_URL",
            "like postgresql://user:password@host:5432/database, percent-encoded where needed",
            DatabaseAddress::parse),
        ClusterSettings.read(settings),
        settings
            .find("KIPTHOI_SPEED", "a number greater than zero", NodeSettings::pace)
            .orElse(Pace.REAL_TIME),
        demonstration,
        settings.find("KIPTHOI_KEY_FILE", "a file", NodeSettings::path),
        settings.flag("KIPTHOI_BEHIND_TLS", false),
        settings
            .find(
                "KIPTHOI_SECOND_FACTOR", "all, none, or roles with commas", SecondFactorRule::parse)
            .orElse(demonstration ? SecondFactorRule.nobody() : SecondFactorRule.everybody()),
        Provider.read(settings),
        NotifierSettings.read(settings, demonstration),
        HeartSettings.read(settings),
        settings.flag("KIPTHOI_STOPS_WITH_PARENT", false));
    settings.finish(CommandLine.PREFIX);
    return read;
  }

  private static Path path(String text) {
    return Path.of(text).toAbsolutePath().normalize();
  }

  private static Pace pace(String text) {
    return new Pace(Double.parseDouble(text));
  }
}
