package vn.kipthoi.notifier.gateway;

import java.time.Instant;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;

/**
 * A call to make, or a message to show in Zalo.
 *
 * @param key the same key is the same call: a gateway makes it once
 * @param inDoubt whether it may have gone already, so that the gateway is asked before it goes
 * @param to in E.164
 * @param words what is spoken or shown
 * @param asks whether the person is asked to answer, by a key or in words
 * @param notAfter when it has lost its sense
 */
public record GatewayMessage(
    CallKey key,
    boolean inDoubt,
    Personal<String> to,
    Language language,
    String words,
    boolean asks,
    Instant notAfter) {}
