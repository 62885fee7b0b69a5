package vn.kipthoi.notifier.wiring;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.desk.ChannelOrder;
import vn.kipthoi.notifier.desk.RetryPolicies;
import vn.kipthoi.notifier.desk.RetryPolicy;
import vn.kipthoi.notifier.gateway.GatewaySettings;
import vn.kipthoi.notifier.mail.MailSettings;
import vn.kipthoi.notifier.push.PushSettings;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.sms.SmppSettingsReader;
import vn.kipthoi.platform.settings.SettingsReader;
import vn.kipthoi.platform.web.Language;

/**
 * How the notifier works here.
 *
 * @param textLanguage what texts to phones are written in
 * @param retries when a channel that failed for now is tried again
 * @param carriers real carriers, the one to be used first before the one that stands in for it
 * @param demonstration whether the pages and operations of simulated phones are there
 * @param push web push, where it is wanted
 * @param mail the mail server, where letters are wanted
 * @param gateway what makes calls and writes in Zalo, where that is wanted
 * @param loopback whether a demonstration speaks SMPP to a carrier of its own
 */
public record NotifierSettings(
    Language textLanguage,
    RetryPolicies retries,
    List<SmppSettings> carriers,
    Optional<PushSettings> push,
    Optional<MailSettings> mail,
    Optional<GatewaySettings> gateway,
    boolean demonstration,
    boolean loopback) {

  public NotifierSettings {
    carriers = List.copyOf(carriers);
  }

  /** Where an answer by text goes; a name that texts come from cannot be answered. */
  public Optional<String> replyNumber() {
    return carriers.stream()
        .map(SmppSettings::sender)
        .filter(sender -> sender.chars().allMatch(Character::isDigit))
        .findFirst();
  }

  /** Whether texts reach anybody: by a carrier, or because simulated phones are what is wanted. */
  public boolean reachPhones() {
    return demonstration || !carriers.isEmpty();
  }

  /** What there is somebody for who carries it, or a screen that shows it. */
  public Set<Channel> carried() {
    var carried = EnumSet.of(Channel.IN_APP, Channel.SMS);
    push.ifPresent(services -> carried.add(Channel.WEB_PUSH));
    mail.ifPresent(server -> carried.add(Channel.EMAIL));
    gateway.ifPresent(known -> carried.addAll(known.channels()));
    return carried;
  }

  /** Over which ways people are told. */
  public ChannelOrder order() {
    return ChannelOrder.over(carried());
  }

  /**
   * Reads {@code KIPTHOI_TEXT_LANGUAGE}, {@code KIPTHOI_TEXT_RETRY_SECONDS} and the same for {@code
   * EMAIL}, {@code VOICE} and {@code ZALO}, the gateway under {@code KIPTHOI_GATEWAY_}, the carriers
   * under {@code KIPTHOI_SMPP_} and {@code KIPTHOI_SMPP2_}, web push under {@code KIPTHOI_PUSH_}, mail under
   * {@code KIPTHOI_MAIL_}, and {@code
   * KIPTHOI_DEMO_SMPP}.
   */
  public static NotifierSettings read(SettingsReader given, boolean demonstration) {
    return new NotifierSettings(
        given
            .find("KIPTHOI_TEXT_LANGUAGE", "vi or en", NotifierSettings::language)
            .orElse(Language.VI),
        retries(given),
        SmppSettingsReader.read(given),
        PushSettings.read(given),
        MailSettings.read(given),
        GatewaySettings.read(given),
        demonstration,
        given.flag("KIPTHOI_DEMO_SMPP", false) && demonstration);
  }

  private static Language language(String tag) {
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(tag));
  }

  private static RetryPolicies retries(SettingsReader given) {
    var others = retries(given, "TEXT").orElse(RetryPolicies.DEFAULT.others());
    var all = new RetryPolicies(RetryPolicies.DEFAULT.own(), others);
    for (var channel : List.of(Channel.EMAIL, Channel.VOICE, Channel.ZALO)) {
      var own = retries(given, channel.name());
      all = own.isPresent() ? all.with(channel, own.get()) : all;
    }
    return all;
  }

  private static Optional<RetryPolicy> retries(SettingsReader given, String channel) {
    return given.find(
        "KIPTHOI_" + channel + "_RETRY_SECONDS",
        "seconds with commas between, such as 5,15,30,60",
        NotifierSettings::policy);
  }

  private static RetryPolicy policy(String seconds) {
    var waits = Arrays.stream(seconds.split(","))
        .map(wait -> Duration.ofSeconds(Long.parseLong(wait.strip())))
        .toList();
    return new RetryPolicy(RetryPolicy.DEFAULT.patience(), waits, RetryPolicy.DEFAULT.doubt());
  }
}
