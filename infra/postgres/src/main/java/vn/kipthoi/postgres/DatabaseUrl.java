package vn.kipthoi.postgres;

import static vn.kipthoi.postgres.PostgresFailure.Reason.INVALID_ADDRESS;

import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the address of a database as hosting services write it. */
final class DatabaseUrl {

  private static final int USUAL_PORT = 5432;
  private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
  private static final Set<String> KNOWN = Set.of("sslmode", "sslrootcert");

  private final URI uri;

  private DatabaseUrl(URI uri) {
    this.uri = uri;
  }

  static DatabaseAddress parse(String url) {
    try {
      return new DatabaseUrl(new URI(url.strip())).address();
    } catch (URISyntaxException e) {
      // Neither the text nor the cause is passed on: both may carry the password.
      throw refused("a character that must be percent-encoded, at position " + e.getIndex());
    }
  }

  private DatabaseAddress address() {
    if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
      throw refused("another scheme");
    }
    if (uri.getHost() == null) {
      throw refused("no host, or more than one");
    }
    var signIn = signIn();
    return new DatabaseAddress(
        // An IPv6 address stands in brackets in an URL and nowhere else.
        uri.getHost().replaceAll("[\\[\\]]", ""),
        uri.getPort() == -1 ? USUAL_PORT : uri.getPort(),
        database(),
        decoded(signIn[0]),
        new Password(signIn.length > 1 ? decoded(signIn[1]) : ""),
        encryption());
  }

  private String[] signIn() {
    var userInfo = uri.getRawUserInfo();
    if (userInfo == null || userInfo.isEmpty() || userInfo.startsWith(":")) {
      throw refused("no user");
    }
    return userInfo.split(":", 2);
  }

  private String database() {
    var path = uri.getRawPath();
    if (path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
      throw refused("no database name");
    }
    return decoded(path.substring(1));
  }

  private Encryption encryption() {
    var options = options();
    if (!KNOWN.containsAll(options.keySet())) {
      throw refused(
          "an option other than " + String.join(" and ", KNOWN.stream().sorted().toList()));
    }
    return new Encryption(
        mode(options.getOrDefault("sslmode", "prefer")),
        Optional.ofNullable(options.get("sslrootcert")));
  }

  private Map<String, String> options() {
    var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return Arrays.stream(query.split("&"))
        .filter(option -> !option.isEmpty())
        .map(option -> (option + "=").split("=", -1))
        .collect(Collectors.toMap(
            parts -> decoded(parts[0]), parts -> decoded(parts[1]), (first, last) -> last));
  }

  private static SslMode mode(String word) {
    return Arrays.stream(SslMode.values())
        .filter(mode -> mode.value.equals(word))
        .findFirst()
        .orElseThrow(() ->
            refused("an sslmode other than disable, prefer, require, verify-ca, verify-full"));
  }

  /** In the user and the password "+" is itself, unlike in a form. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static PostgresFailure refused(String found) {
    return PostgresFailure.of(
        INVALID_ADDRESS,
        "the address of the database has " + found,
        "DATABASE_URL",
        "Write postgresql://user:password@host:5432/database, percent-encode what is special in"
            + " the user and the password, and add ?sslmode=verify-full when it is not on a private"
            + " link.");
  }
}
