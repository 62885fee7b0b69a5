package vn.kipthoi.launcher.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.kipthoi.launcher.store.KeptLink;
import vn.kipthoi.launcher.store.KeptLink.KeptLine;

/** Checks seals with the key from the key file; without it only hashes can be checked. */
public final class SealCheck {

  private static final int SEAL_BYTES = 32;

  private final PrfSet keyed;

  private SealCheck(PrfSet keyed) {
    this.keyed = keyed;
  }

  /**
   * @param keyFile the text of a key file
   * @throws IllegalArgumentException when it is none
   */
  public static SealCheck with(String keyFile) {
    try {
      PrfConfig.register();
      var keyset = new JsonObject(keyFile).getJsonObject("recognition").encode();
      var known = RegistryConfiguration.get();
      var handle =
          TinkJsonProtoKeysetFormat.parseKeyset(keyset, known, InsecureSecretKeyAccess.get());
      return new SealCheck(handle.getPrimitive(known, PrfSet.class));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IllegalArgumentException("it is not a key file, or it is damaged", e);
    }
  }

  boolean fits(KeptLine line, byte[] seal) {
    return MessageDigest.isEqual(seal, sealOf("journal-line|" + LineText.ofLine(line)));
  }

  boolean fits(KeptLink link, byte[] seal) {
    var hash = HexFormat.of().formatHex(link.hash());
    return MessageDigest.isEqual(seal, sealOf("journal-link|" + link.link() + "|" + hash));
  }

  private byte[] sealOf(String text) {
    try {
      return keyed.computePrimary(text.getBytes(UTF_8), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key cannot be used", e);
    }
  }
}
