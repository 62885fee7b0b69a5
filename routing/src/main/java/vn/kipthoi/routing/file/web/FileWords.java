package vn.kipthoi.routing.file.web;

/** What the pages and answers of notes, people, services and referrals say. */
public interface FileWords {

  String notes();

  String attachments();

  String noNotes();

  String writeNote();

  String noteText();

  String save();

  String write();

  String by(String who, String when);

  String corrects();

  String isCorrected();

  String correctThis();

  String people();

  String noPeople();

  String addPerson();

  String changePerson();

  String change();

  String role();

  String fullName();

  String fullNameHint();

  String nameUnknown();

  String birth();

  String birthHint();

  String aboutAge(String age);

  String bornIn(String year);

  String bornInLunarYear(String year, String about, String age);

  String sex();

  String male();

  String female();

  String unknown();

  String phone();

  String address();

  String languages();

  String interpreter();

  String remark();

  String isTo(String kind, String other);

  String addRelation();

  String relationPerson();

  String relationKind();

  String relationOther();

  String services();

  String servicesLead();

  String noServices();

  String addService();

  String serviceName();

  String serviceKind();

  String servicePhone();

  String serviceAddress();

  String serviceOpening();

  String verifiedOn();

  String verified(String day);

  String stale();

  String demonstration();

  String closed();

  String province();

  String referrals();

  String noReferrals();

  String makeReferral();

  String service();

  String need();

  String answer();

  String newState();

  String made();

  String accepted();

  String refused();

  String done();

  String backToCase();

  String caseTitle(String number);

  String choose();

  String show();

  String optional();

  String required();

  String tooLong(String limit);

  String notOffered();

  String notABirth();

  String notADay();

  String dayAhead();

  String staleVersion();

  String notFromHere();

  String corrected();

  String notOfThisCase();

  String child();

  String sibling();

  String parent();

  String caregiver();

  String protectingAdult();

  String suspect();

  String witness();

  String other();

  String relParent();

  String relStepParent();

  String relGrandparent();

  String relSibling();

  String relRelative();

  String relGuardian();

  String relSpouse();

  String relTeacher();

  String relNeighbour();

  String relEmployer();

  String relLivesWith();

  String shelter();

  String medical();

  String psychological();

  String legal();

  String socialWork();

  String school();

  String police();

  String livelihood();

  String vietnamese();

  String tay();

  String thai();

  String muong();

  String mong();

  String dao();

  String nung();

  String khmer();

  String cham();

  String ede();

  String jrai();

  String bana();

  String hoa();

  String sign();
}
