package vn.kipthoi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import vn.kipthoi.postgres.DatabaseAddress;

/** Writes a database's address as an administrator would. */
public final class Addresses {

  private Addresses() {}

  public static String url(DatabaseAddress address) {
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
        .formatted(
            URLEncoder.encode(address.user(), UTF_8),
            URLEncoder.encode(address.password().reveal(), UTF_8),
            address.host(),
            address.port(),
            address.database());
  }
}
