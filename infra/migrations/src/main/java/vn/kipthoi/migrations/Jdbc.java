package vn.kipthoi.migrations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import vn.kipthoi.postgres.DatabaseAddress;

/** The blocking way into the database, which nothing but the migrations takes. */
record Jdbc(DatabaseAddress address) {

  Connection connect() throws SQLException {
    var properties = new Properties();
    properties.putAll(options());
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password().reveal());
    return DriverManager.getConnection(url(), properties);
  }

  FluentConfiguration handTo(FluentConfiguration flyway) {
    return flyway
        .dataSource(url(), address.user(), address.password().reveal())
        .jdbcProperties(options());
  }

  private String url() {
    var database = URLEncoder.encode(address.database(), StandardCharsets.UTF_8);
    var host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    return "jdbc:postgresql://%s:%d/%s".formatted(host, address.port(), database);
  }

  private Map<String, String> options() {
    var options = new TreeMap<String, String>();
    options.put("ApplicationName", "kipthoi-migrations");
    options.put("sslmode", address.encryption().mode().value);
    address.encryption().authorities().ifPresent(file -> options.put("sslrootcert", file));
    return options;
  }
}
