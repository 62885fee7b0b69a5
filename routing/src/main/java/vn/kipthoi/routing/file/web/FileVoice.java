package vn.kipthoi.routing.file.web;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.file.Birth;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.PersonRole;
import vn.kipthoi.routing.file.ReferralState;
import vn.kipthoi.routing.file.RelationKind;
import vn.kipthoi.routing.file.ServiceKind;
import vn.kipthoi.routing.file.SpokenLanguage;
import vn.kipthoi.routing.file.store.Written;

/** Speaks of notes, people, services and referrals in the language of whoever reads. */
public record FileVoice(Language language, FileWords words) {

  private static final Messages<FileWords> WORDS = Messages.load(FileWords.class);

  static FileVoice in(Language language) {
    return new FileVoice(language, WORDS.in(language));
  }

  static FileVoice of(RoutingContext ctx) {
    return in(Language.of(ctx));
  }

  public String by(Written written, Instant now) {
    return words.by(FileRoom.shown(written.name()), new Spoken(language).moment(now, written.at()));
  }

  public String role(PersonRole role) {
    return switch (role) {
      case CHILD -> words.child();
      case SIBLING -> words.sibling();
      case PARENT -> words.parent();
      case CAREGIVER -> words.caregiver();
      case PROTECTING_ADULT -> words.protectingAdult();
      case SUSPECT -> words.suspect();
      case WITNESS -> words.witness();
      case OTHER -> words.other();
    };
  }

  public String relation(RelationKind kind) {
    return switch (kind) {
      case PARENT -> words.relParent();
      case STEP_PARENT -> words.relStepParent();
      case GRANDPARENT -> words.relGrandparent();
      case SIBLING -> words.relSibling();
      case RELATIVE -> words.relRelative();
      case GUARDIAN -> words.relGuardian();
      case SPOUSE -> words.relSpouse();
      case TEACHER -> words.relTeacher();
      case NEIGHBOUR -> words.relNeighbour();
      case EMPLOYER -> words.relEmployer();
      case LIVES_WITH -> words.relLivesWith();
      case OTHER -> words.other();
    };
  }

  public String service(ServiceKind kind) {
    return switch (kind) {
      case SHELTER -> words.shelter();
      case MEDICAL -> words.medical();
      case PSYCHOLOGICAL -> words.psychological();
      case LEGAL -> words.legal();
      case SOCIAL_WORK -> words.socialWork();
      case SCHOOL -> words.school();
      case POLICE -> words.police();
      case LIVELIHOOD -> words.livelihood();
      case OTHER -> words.other();
    };
  }

  public String referral(ReferralState state) {
    return switch (state) {
      case MADE -> words.made();
      case ACCEPTED -> words.accepted();
      case REFUSED -> words.refused();
      case DONE -> words.done();
    };
  }

  public String spoken(SpokenLanguage spoken) {
    return switch (spoken) {
      case VIETNAMESE -> words.vietnamese();
      case TAY -> words.tay();
      case THAI -> words.thai();
      case MUONG -> words.muong();
      case MONG -> words.mong();
      case DAO -> words.dao();
      case NUNG -> words.nung();
      case KHMER -> words.khmer();
      case CHAM -> words.cham();
      case EDE -> words.ede();
      case JRAI -> words.jrai();
      case BANA -> words.bana();
      case HOA -> words.hoa();
      case SIGN -> words.sign();
      case OTHER -> words.other();
    };
  }

  public String sex(String word) {
    return switch (word) {
      case "male" -> words.male();
      case "female" -> words.female();
      default -> words.unknown();
    };
  }

  /** When somebody was born, and how old that makes them. */
  public String birth(Birth birth, Instant now) {
    var today = today(now);
    var age = Integer.toString(birth.ageOn(today));
    return switch (birth) {
      case Birth.OnDay(var day) -> Days.date(day.toString()) + " (" + age + ")";
      case Birth.InYear(var year) -> words.bornIn(Integer.toString(year));
      case Birth.InLunarYear lunar ->
        words.bornInLunarYear(lunar.text(), Integer.toString(lunar.yearBefore(today)), age);
      case Birth.AboutAge about -> words.aboutAge(age);
    };
  }

  static LocalDate today(Instant now) {
    return ZonedDateTime.ofInstant(now, FormCheck.VIET_NAM).toLocalDate();
  }

  public List<Choice> roles() {
    return Arrays.stream(PersonRole.values())
        .map(role -> Choice.of(role.word(), role(role)))
        .toList();
  }

  public List<Choice> relations() {
    return Arrays.stream(RelationKind.values())
        .map(kind -> Choice.of(kind.word(), relation(kind)))
        .toList();
  }

  public List<Choice> serviceKinds() {
    return Arrays.stream(ServiceKind.values())
        .map(kind -> Choice.of(kind.word(), service(kind)))
        .toList();
  }

  public List<Choice> languages() {
    return Arrays.stream(SpokenLanguage.values())
        .map(one -> Choice.of(one.word(), spoken(one)))
        .toList();
  }

  public List<Choice> sexes() {
    return List.of(
        Choice.of("male", words.male()),
        Choice.of("female", words.female()),
        Choice.of("unknown", words.unknown()));
  }
}
