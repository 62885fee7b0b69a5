package vn.kipthoi.platform.signin.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Speaks with the provider, with the SDK of Nimbus, on threads of its own: authorization code with
 * PKCE, and an ID token whose signature, issuer, audience, expiry and nonce are checked.
 */
final class ProviderClient {

  private static final int AT_ONCE = 4;
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 5_000;
  private static final int LONGEST_SECONDS = 8;
  private static final int LARGEST_BYTES = 256 * 1024;

  /** Signed with the provider's private key; never with a shared secret, nor not at all. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

  private final WorkerExecutor workers;
  private final Provider provider;

  ProviderClient(Vertx vertx, Provider provider) {
    this.workers = vertx.createSharedWorkerExecutor("openid-connect", AT_ONCE);
    this.provider = provider;
  }

  /** Who somebody is at the provider. */
  record Identity(String issuer, String subject, Optional<String> username) {

    /** Names stay out of logs. */
    @Override
    public String toString() {
      return "Identity[]";
    }
  }

  /** Where to send the browser. A failure means that the provider cannot be reached. */
  Future<URI> address(String state, Errand errand, URI back) {
    return asking(() -> new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "profile"),
            new ClientID(provider.clientId()),
            back)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(errand.nonce()))
        .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI());
  }

  /** Where the browser signs out of the provider too, when it offers that. */
  Future<Optional<URI>> signOutAddress(URI afterwards) {
    return asking(() -> Optional.ofNullable(metadata().getEndSessionEndpointURI())
        .map(endpoint -> URI.create(endpoint + "?client_id=" + encoded(provider.clientId())
            + "&post_logout_redirect_uri=" + encoded(afterwards.toString()))));
  }

  /** Exchanges the code; a failure means that what came back is not to be believed. */
  Future<Identity> identity(String code, Errand errand, URI back) {
    return asking(() -> {
      var metadata = metadata();
      var request = new TokenRequest.Builder(
              metadata.getTokenEndpointURI(),
              new ClientSecretBasic(
                  new ClientID(provider.clientId()),
                  new com.nimbusds.oauth2.sdk.auth.Secret(provider.secret().reveal())),
              new AuthorizationCodeGrant(
                  new AuthorizationCode(code), back, new CodeVerifier(errand.verifier())))
          .build()
          .toHTTPRequest();
      request.setConnectTimeout(CONNECT_MILLIS);
      request.setReadTimeout(READ_MILLIS);
      var response = OIDCTokenResponseParser.parse(request.send());
      if (!(response instanceof OIDCTokenResponse tokens)) {
        throw new GeneralException("the provider gave no token");
      }
      return identity(metadata, tokens, errand);
    });
  }

  private Identity identity(OIDCProviderMetadata metadata, OIDCTokenResponse tokens, Errand errand)
      throws IOException, BadJOSEException, JOSEException {
    var validator = new IDTokenValidator(
        new Issuer(provider.issuer()), new ClientID(provider.clientId()), keys(metadata), null);
    var claims = validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(errand.nonce()));
    return new Identity(
        claims.getIssuer().getValue(),
        claims.getSubject().getValue(),
        Optional.ofNullable(claims.getStringClaim(provider.claim())));
  }

  /**
   * Whose sessions end by a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6); a failure
   * means that it is not to be believed.
   */
  Future<LogoutTokenClaimsSet> signedOut(String token) {
    return asking(() -> new LogoutTokenValidator(
            new Issuer(provider.issuer()),
            new ClientID(provider.clientId()),
            false,
            keys(metadata()),
            null)
        .validate(SignedJWT.parse(token)));
  }

  private static JWSVerificationKeySelector<SecurityContext> keys(OIDCProviderMetadata metadata)
      throws IOException {
    var published = JWKSourceBuilder.<SecurityContext>create(
            metadata.getJWKSetURI().toURL(),
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_BYTES))
        .build();
    return new JWSVerificationKeySelector<>(ALGORITHMS, published);
  }

  private OIDCProviderMetadata metadata() throws GeneralException, IOException {
    return OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), CONNECT_MILLIS, READ_MILLIS);
  }

  /** A provider that drips its answer byte by byte passes every read, and not this. */
  private <T> Future<T> asking(Callable<T> work) {
    return workers.executeBlocking(work, false).timeout(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
