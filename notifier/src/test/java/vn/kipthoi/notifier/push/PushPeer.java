package vn.kipthoi.notifier.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.kipthoi.notifier.Certificate;

/** A push service over TLS with a browser behind it, which opens what it gets by the standards. */
final class PushPeer implements AutoCloseable {

  /** A message as it came in. */
  record Received(String path, MultiMap headers, String opened) {}

  private static final PfxOptions CERTIFICATE = Certificate.forLoopback().options();

  final List<Received> received = new CopyOnWriteArrayList<>();
  private final KeyPair browser = P256.fresh();
  private final byte[] auth = new byte[16];
  private final HttpServer server;
  private volatile int answer = 201;

  PushPeer(Vertx vertx) {
    new SecureRandom().nextBytes(auth);
    var options = new HttpServerOptions().setSsl(true).setKeyCertOptions(CERTIFICATE);
    server = await(vertx
        .createHttpServer(options)
        .requestHandler(request -> request.body().onSuccess(body -> {
          received.add(new Received(request.path(), request.headers(), open(body.getBytes())));
          request.response().setStatusCode(answer).end();
        }))
        .listen(0, "127.0.0.1"));
  }

  /** What it answers from now on. */
  void answers(int status) {
    answer = status;
  }

  String host() {
    return "127.0.0.1:" + server.actualPort();
  }

  HttpClientOptions trusted() {
    return new HttpClientOptions().setSsl(true).setVerifyHost(false).setTrustOptions(CERTIFICATE);
  }

  Subscription subscription(String path) {
    return new Subscription(
        URI.create("https://" + host() + path),
        new Subscription.Keys(P256.point((ECPublicKey) browser.getPublic()), auth));
  }

  /** The claims of who sends, once its signature was checked with the key beside it. */
  static JsonObject claims(String authorization) throws GeneralSecurityException {
    var parts = authorization.substring("vapid t=".length()).split(", k=");
    var token = parts[0].split("\\.");
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(P256.publicKey(Base64.getUrlDecoder().decode(parts[1])));
    signature.update((token[0] + "." + token[1]).getBytes(UTF_8));
    if (!signature.verify(Base64.getUrlDecoder().decode(token[2]))) {
      throw new AssertionError("the signature does not fit");
    }
    return new JsonObject(new String(Base64.getUrlDecoder().decode(token[1]), UTF_8));
  }

  @Override
  public void close() {
    var _ = await(server.close());
  }

  private String open(byte[] body) {
    try {
      var salt = Arrays.copyOfRange(body, 0, 16);
      var theirs = Arrays.copyOfRange(body, 21, 21 + 65);
      var ours = P256.point((ECPublicKey) browser.getPublic());
      var shared = P256.agree((ECPrivateKey) browser.getPrivate(), P256.publicKey(theirs));
      var info = ByteBuffer.allocate(14 + 130)
          .put("WebPush: info\0".getBytes(UTF_8))
          .put(ours)
          .put(theirs)
          .array();
      var secret = derived(auth, shared, info, 32);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var key = derived(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(UTF_8), 16);
      var nonce = derived(salt, secret, "Content-Encoding: nonce\0".getBytes(UTF_8), 12);
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      var plain = cipher.doFinal(body, 86, body.length - 86);
      return new String(plain, 0, plain.length - 1, UTF_8);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length)
      throws GeneralSecurityException {
    var how = HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret);
    return KDF.getInstance("HKDF-SHA256").deriveData(how.thenExpand(info, length));
  }
}
