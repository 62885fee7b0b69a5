package vn.kipthoi.notifier.sms;

import java.time.Duration;
import vn.kipthoi.platform.privacy.Secret;

/**
 * One carrier over SMPP 3.4.
 *
 * @param name ours for it, in rows and logs
 * @param tls whether the line is encrypted, and the host's certificate checked
 * @param systemId as whom we bind
 * @param sender the number or name that texts come from, as the carrier has registered it
 * @param window how many texts may be without an answer at once
 * @param perSecond how many texts a second the contract allows this node
 * @param patience how long the carrier may take to answer one text
 * @param enquireEvery after how much silence it is asked whether it is still there
 * @param askAfter how long a receipt may be missing before the carrier is asked for the state
 */
public record SmppSettings(
    String name,
    String host,
    int port,
    boolean tls,
    String systemId,
    Secret password,
    String sender,
    int window,
    int perSecond,
    Duration patience,
    Duration enquireEvery,
    Duration askAfter) {

  public SmppSettings {
    if (window < 1 || perSecond < 1) {
      throw new IllegalArgumentException("a carrier takes at least one text at once, and a second");
    }
  }
}
