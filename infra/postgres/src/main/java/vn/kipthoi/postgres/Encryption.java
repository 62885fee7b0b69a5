package vn.kipthoi.postgres;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.Optional;

/**
 * How the connection to PostgreSQL is protected, in PostgreSQL's own words.
 *
 * @param mode what {@code sslmode} says
 * @param authorities a file of certificate authorities ({@code sslrootcert}), in PEM
 */
public record Encryption(SslMode mode, Optional<String> authorities) {

  /** On the same machine nobody listens in between. */
  static final Encryption NONE = new Encryption(SslMode.DISABLE, Optional.empty());

  PgConnectOptions applyTo(PgConnectOptions options) {
    if (mode == SslMode.DISABLE) {
      return options.setSslMode(mode);
    }
    return options.setSslMode(mode).setSslOptions(ssl());
  }

  private ClientSSLOptions ssl() {
    var options =
        new ClientSSLOptions().setHostnameVerificationAlgorithm(checksName() ? "HTTPS" : "");
    if (!checksCertificate()) {
      return options.setTrustAll(true);
    }
    authorities.ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
    return options;
  }

  private boolean checksCertificate() {
    return mode == SslMode.VERIFY_CA || checksName();
  }

  private boolean checksName() {
    return mode == SslMode.VERIFY_FULL;
  }
}
