package vn.kipthoi.notifier.mail;

import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * A letter to one person.
 *
 * @param key the same key is the same letter: it becomes the {@code Message-ID}, so that a mailbox
 *     that gets it twice can tell
 * @param number which try to bring it this is, 1 for the first
 * @param subject without names, addresses and what happened: it is shown on locked screens
 */
public record MailMessage(UUID key, int number, Personal<String> to, String subject, String body) {}
