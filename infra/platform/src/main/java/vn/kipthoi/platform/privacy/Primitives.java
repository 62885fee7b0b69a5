package vn.kipthoi.platform.privacy;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** The kinds of key that this program makes and reads: AEAD for sealing, PRF for recognising. */
final class Primitives {

  private Primitives() {}

  static Configuration known() throws GeneralSecurityException {
    AeadConfig.register();
    PrfConfig.register();
    return RegistryConfiguration.get();
  }
}
