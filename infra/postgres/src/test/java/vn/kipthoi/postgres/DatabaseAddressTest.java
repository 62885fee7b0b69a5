package vn.kipthoi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @Test
  void readsWhatHostingServicesHandOut() {
    var address = DatabaseAddress.parse(
        "postgres://hotline:p%40ss%3Aw%2Ford+1@db.example.vn:6432/kip%20thoi?sslmode=verify-full");

    assertThat(address.host()).isEqualTo("db.example.vn");
    assertThat(address.port()).isEqualTo(6432);
    assertThat(address.user()).isEqualTo("hotline");
    assertThat(address.password().reveal()).isEqualTo("p@ss:w/ord+1");
    assertThat(address.database()).isEqualTo("kip thoi");
    assertThat(address.encryption().mode()).isEqualTo(SslMode.VERIFY_FULL);
  }

  @Test
  void takesTheUsualPortAndTheUsualEncryptionWhenNoneIsNamed() {
    var address = DatabaseAddress.parse("postgresql://hotline@localhost/kipthoi");

    assertThat(address.port()).isEqualTo(5432);
    assertThat(address.encryption().mode()).isEqualTo(SslMode.PREFER);
    assertThat(address.password().reveal()).isEmpty();
  }

  @Test
  void readsAnAddressOfVersionSix() {
    assertThat(
            DatabaseAddress.parse("postgresql://hotline:x@[::1]:5433/kipthoi").host())
        .isEqualTo("::1");
  }

  @Test
  void checksTheServersNameAndItsCertificateOnlyWhereItWasAskedTo() {
    var full =
        DatabaseAddress.parse("postgresql://h:x@db/k?sslmode=verify-full").connectOptions();
    var required =
        DatabaseAddress.parse("postgresql://h:x@db/k?sslmode=require").connectOptions();

    assertThat(full.getSslOptions().getHostnameVerificationAlgorithm()).isEqualTo("HTTPS");
    assertThat(full.getSslOptions().isTrustAll()).isFalse();
    assertThat(required.getSslOptions().isTrustAll()).isTrue();
  }

  @Test
  void printsWithoutThePassword() {
    var address = DatabaseAddress.parse("postgresql://hotline:geheim@localhost/kipthoi");

    assertThat(address).hasToString("postgresql://hotline@localhost:5432/kipthoi");
    assertThat(address.password()).hasToString("‹password›");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://hotline:geheim@localhost/kipthoi",
        "postgresql://hotline:geheim@localhost",
        "postgresql://hotline:geheim@localhost/",
        "postgresql://:geheim@localhost/kipthoi",
        "postgresql://localhost/kipthoi",
        "postgresql://hotline:geheim@/kipthoi",
        "postgresql://hotline:geheim@one,two/kipthoi",
        "postgresql://hotline:ge^heim@localhost/kipthoi",
        "postgresql://hotline:geheim%zz@localhost/kipthoi",
        "postgresql://hotline:geheim@localhost/kipthoi?sslmode=perhaps",
        "postgresql://hotline:geheim@localhost/kipthoi?target_session_attrs=any",
        "hotline:geheim@localhost/kipthoi",
        ""
      })
  void saysWhatIsWrongAndNeverRepeatsThePassword(String url) {
    assertThatThrownBy(() -> DatabaseAddress.parse(url))
        .isInstanceOf(PostgresFailure.class)
        .hasNoCause()
        .hasMessageContaining("DATABASE_URL")
        .message()
        .doesNotContain("geheim", "ge^heim");
  }
}
