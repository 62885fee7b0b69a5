package vn.kipthoi.routing.staff.web;

import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.StatutoryRole;
import vn.kipthoi.routing.staff.desk.Members;

/** A person as a page or a program describes them. */
final class MemberForm {

  private static final int LONGEST_NAME = 100;

  private MemberForm() {}

  static Members.Wanted read(Sent sent) {
    return new Members.Wanted(
        Optional.of(sent.text("name"))
            .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
            .map(Personal::of),
        PhoneNumber.read(sent.text("phone")),
        sent.unit("unitCode"),
        StatutoryRole.ofWord(sent.text("role"))
            .map(role -> new Member.Terms(role, language(sent), sent.flag("marks"))));
  }

  private static String language(Sent sent) {
    return sent.text("language").equals("en") ? "en" : "vi";
  }
}
