package vn.kipthoi.platform.signin.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Checks what browsers send for passkeys, with webauthn4j, on threads of its own. Which make of
 * authenticator somebody uses is not asked, so no attestation is wanted either.
 */
final class Ceremony {

  private static final int AT_ONCE = 2;

  private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
      new PublicKeyCredentialParameters(
          PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
      new PublicKeyCredentialParameters(
          PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
      new PublicKeyCredentialParameters(
          PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

  private final WorkerExecutor workers;
  private final ObjectConverter json = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(json);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(json);

  Ceremony(Vertx vertx) {
    this.workers = vertx.createSharedWorkerExecutor("passkeys", AT_ONCE);
  }

  /** The id of the passkey that answers; nothing when the answer is none. */
  Future<Optional<byte[]>> answering(String answer) {
    return quietly(() -> manager.parseAuthenticationResponseJSON(answer).getCredentialId());
  }

  /** A new passkey, when its answer fits the challenge. */
  Future<Optional<Verified>> register(String answer, RelyingParty party, byte[] challenge) {
    return quietly(() -> {
      var wanted = new RegistrationParameters(server(party, challenge), ALGORITHMS, true);
      var checked = manager.verifyRegistrationResponseJSON(answer, wanted);
      var authenticator = checked.getAttestationObject().getAuthenticatorData();
      var credential = authenticator.getAttestedCredentialData();
      return new Verified(
          credential.getCredentialId(),
          credentials.convert(credential),
          authenticator.getSignCount());
    });
  }

  /** The passkey again with its new count, when its answer fits the challenge. */
  Future<Optional<Verified>> prove(
      String answer, RelyingParty party, byte[] challenge, PasskeyStore.Held held) {
    return quietly(() -> {
      var credential = credentials.convert(held.credential());
      var wanted = new AuthenticationParameters(
          server(party, challenge), kept(credential, held.signCount()), null, true);
      var checked = manager.verifyAuthenticationResponseJSON(answer, wanted);
      return new Verified(
          credential.getCredentialId(),
          held.credential(),
          checked.getAuthenticatorData().getSignCount());
    });
  }

  private static CredentialRecordImpl kept(AttestedCredentialData credential, long signCount) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        null,
        null,
        signCount,
        credential,
        new AuthenticationExtensionsAuthenticatorOutputs<>(),
        null,
        null,
        Set.of());
  }

  private static ServerProperty server(RelyingParty party, byte[] challenge) {
    return new ServerProperty(
        Origin.create(party.origin()), party.id(), new DefaultChallenge(challenge));
  }

  private <T> Future<Optional<T>> quietly(Callable<T> check) {
    return workers.executeBlocking(
        () -> {
          try {
            return Optional.of(check.call());
          } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty();
          }
        },
        false);
  }
}
