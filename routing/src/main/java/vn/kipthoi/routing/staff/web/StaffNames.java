package vn.kipthoi.routing.staff.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.staff.ContactChannel;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.StatutoryRole;

/** People, their posts and channels by the names that the reader knows them by. */
public record StaffNames(Language language, StaffWords words) {

  static final Messages<StaffWords> WORDS = Messages.load(StaffWords.class);

  public static StaffNames in(Language language) {
    return new StaffNames(language, WORDS.in(language));
  }

  /** What a text with a code says, in the language of the person whose phone it is. */
  public static String codeText(String language, String code) {
    return WORDS.in(language.equals("en") ? Language.EN : Language.VI).codeText(code);
  }

  public static String name(Member member) {
    return member.name().revealFor(Purpose.CONTACTING);
  }

  public String role(StatutoryRole role) {
    return switch (role) {
      case LEADER -> words.leader();
      case CHILD_OFFICER -> words.childOfficer();
      case POLICE -> words.police();
      case HEALTH -> words.health();
      case SCHOOL -> words.school();
      case JUSTICE -> words.justice();
      case WOMEN_UNION -> words.womenUnion();
      case YOUTH_UNION -> words.youthUnion();
      case FRONT -> words.front();
      case VILLAGE_HEAD -> words.villageHead();
      case DUTY_OFFICER -> words.dutyOfficer();
      case OTHER -> words.other();
    };
  }

  public List<Choice> roles() {
    return Arrays.stream(StatutoryRole.values())
        .map(role -> Choice.of(role.word(), role(role)))
        .toList();
  }

  public List<Choice> languages() {
    return List.of(Choice.of("vi", words.vietnamese()), Choice.of("en", words.english()));
  }

  public List<Choice> marks() {
    return List.of(Choice.of("false", words.marksNo()), Choice.of("true", words.marksYes()));
  }

  public String kind(ContactChannel.Kind kind) {
    return switch (kind) {
      case SMS -> words.sms();
      case VOICE -> words.voice();
      case ZALO -> words.zalo();
      case EMAIL -> words.email();
    };
  }

  /** How far a channel can be relied upon, and until when. */
  public String standing(ContactChannel channel, Instant now) {
    var spoken = new Spoken(language);
    var at = channel.verified().map(proof -> spoken.moment(now, proof.at())).orElse("");
    var until =
        channel.verified().map(proof -> spoken.moment(now, proof.until())).orElse("");
    return switch (channel.standing(now)) {
      case NEVER_VERIFIED -> words.never();
      case LAPSED -> words.lapsed(until);
      case SOON_TO_CONFIRM -> words.soon(until);
      case VERIFIED -> words.verified(at);
      case DEMONSTRATION -> words.demonstration();
    };
  }

  /** The class of its mark, for shapes tell it apart and not colour alone. */
  public String mark(ContactChannel channel, Instant now) {
    return switch (channel.standing(now)) {
      case NEVER_VERIFIED -> "stand never";
      case LAPSED, SOON_TO_CONFIRM -> "stand lapsed";
      case VERIFIED -> "stand";
      case DEMONSTRATION -> "stand trial";
    };
  }
}
