package vn.kipthoi.routing.administration.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.routing.policy.VietNam;

/** What a page or a program sent, read field by field; what cannot be read is absent. */
public record Sent(Function<String, String> texts) {

  private static final int LONGEST_LOCAL = "2026-11-22T10:00:00".length();

  public static Sent form(RoutingContext ctx) {
    return new Sent(name -> Asked.form(ctx, name));
  }

  public static Sent json(JsonObject sent) {
    return new Sent(name -> {
      var value = sent.getValue(name);
      return value instanceof String || value instanceof Number || value instanceof Boolean
          ? value.toString().strip()
          : "";
    });
  }

  /** Stripped; empty when absent. */
  public String text(String name) {
    return texts.apply(name);
  }

  public boolean flag(String name) {
    return text(name).equals("true") || text(name).equals("yes");
  }

  /** 0, which nothing ever is, when it is no number. */
  public int edit() {
    return number("edit").orElse(0);
  }

  public Optional<Integer> number(String name) {
    return text(name).matches("\\d{1,6}")
        ? Optional.of(Integer.parseInt(text(name)))
        : Optional.empty();
  }

  public Optional<UUID> id(String name) {
    try {
      return Optional.of(UUID.fromString(text(name)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** The one that names this sending, so that the same sent twice is one; a new one without it. */
  public UUID sending() {
    return id("id").orElseGet(UUID::randomUUID);
  }

  public Optional<UnitCode> unit(String name) {
    return UnitCode.parse(text(name).replaceFirst("[ :·].*$", ""));
  }

  /** A program sends an instant; a page what stands on the clocks of Viet Nam. */
  public Optional<Instant> moment(String name) {
    var text = text(name);
    try {
      return Optional.of(
          text.length() <= LONGEST_LOCAL
              ? LocalDateTime.parse(text).atZone(VietNam.ZONE).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  public Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
