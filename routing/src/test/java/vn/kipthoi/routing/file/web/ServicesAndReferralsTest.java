package vn.kipthoi.routing.file.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.file.web.FiledByHand.id;
import static vn.kipthoi.routing.file.web.FiledByHand.json;
import static vn.kipthoi.routing.file.web.FiledByHand.service;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;

class ServicesAndReferralsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FiledByHand by;
  private FileServed served;

  @BeforeEach
  void aCase() {
    filed = new FiledCase(fresh);
    by = new FiledByHand(filed);
    served = by.served;
  }

  @AfterEach
  void close() {
    by.close();
    filed.close();
  }

  @Test
  void letsAProvinceKeepItsDirectoryAndFlagsWhatIsOld() {
    var service = service().put("verifiedOn", "2026-01-05");
    var id = id(by.answer("province", "/api/v1/services", service), "serviceId");

    var seen = by.services("?province=25").getFirst();
    assertThat(seen.getBoolean("stale")).isTrue();
    assertThat(seen.getBoolean("demonstration")).isFalse();
    var verified = service.copy().put("verifiedOn", "2026-11-20").put("version", 1);
    assertThat(served.put("other", "/api/v1/services/" + id, verified).statusCode())
        .isEqualTo(404);
    assertThat(served.put("minh", "/api/v1/services/" + id, verified).statusCode())
        .isEqualTo(403);
    assertThat(served.put("province", "/api/v1/services/" + id, verified).statusCode())
        .isEqualTo(200);
    assertThat(by.services("?province=25").getFirst().getBoolean("stale")).isFalse();
    assertThat(served.put("province", "/api/v1/services/" + id, verified).statusCode())
        .isEqualTo(409);
    var wrong = served.post(
        "province", "/api/v1/services", json("kind", "magic").put("verifiedOn", "2027-01-01"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("kind", "name", "phone", "address", "opening", "verifiedOn");
    assertThat(served.page("lan", "/services?province=25").body()).contains("Trung tâm thử");
  }

  @Test
  void walksAReferralThroughItsStatesAndNoOthers() {
    var service = id(by.answer("province", "/api/v1/services", service()), "serviceId");
    var asked = json("serviceId", service).put("need", "Khám cho cháu Ẩn Danh Bảy");
    var referral = id(by.created("lan", "/referrals", asked), "referralId");
    var path = filed.path("/referrals/" + referral + "/state");

    assertThat(served.post("lan", path, json("state", "done").put("version", 1)).statusCode())
        .isEqualTo(409);
    assertThat(served
            .post("lan", path, json("state", "accepted").put("version", 1))
            .statusCode())
        .isEqualTo(204);
    assertThat(served
            .post("minh", path, json("state", "refused").put("version", 1))
            .statusCode())
        .isEqualTo(409);
    assertThat(served
            .post("minh", path, json("state", "done").put("version", 2).put("remark", "Đã khám"))
            .statusCode())
        .isEqualTo(204);
    var done = by.list("/referrals", "referrals").getFirst();
    assertThat(done.getString("state")).isEqualTo("done");
    assertThat(done.getString("remark")).isEqualTo("Đã khám");
    assertThat(filed.timeline()).contains("referral-made", "referral-accepted", "referral-done");
    assertThat(filed.dump()).doesNotContain("Ẩn Danh Bảy");
    var wrong = served.post(
        "lan", filed.path("/referrals"), json("serviceId", UUID.randomUUID().toString()));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("serviceId", "need");
  }

  @Test
  void worksOnPagesWithoutScripts() {
    by.answer("province", "/api/v1/services", service());
    var notes = "/cases/" + filed.number() + "/notes";
    var sent = List.of(entry("text", "Ghi từ trang"), entry("sending", "a"));
    assertThat(by.post("lan", notes, sent).statusCode()).isEqualTo(303);
    assertThat(by.post("lan", notes, sent).statusCode()).isEqualTo(303);
    assertThat(by.list("/notes", "notes")).hasSize(1);
    assertThat(served.page("lan", notes).body()).contains("Ghi từ trang", "Đính chính");
    var people = "/cases/" + filed.number() + "/people";
    assertThat(by.post("lan", people, List.of(entry("role", "witness"), entry("birth", "hôm qua")))
            .body())
        .contains("Ghi ngày, năm, tuổi hoặc năm âm lịch");
    assertThat(by.post("lan", people, List.of(entry("role", "witness"), entry("name", "Bác Tư")))
            .statusCode())
        .isEqualTo(303);
    var referrals = "/cases/" + filed.number() + "/referrals";
    assertThat(served.page("lan", referrals).body()).contains("Trung tâm thử");
    assertThat(by.post("lan", referrals, List.of(entry("need", ""))).statusCode())
        .isEqualTo(422);
    assertThat(served.page("province", "/services").body()).contains("Thêm dịch vụ");
    assertThat(served.page("lan", "/services?lang=en").body()).contains("Directory of services");
  }

  @Test
  void saysThatADirectoryIsEmptyAndWhereAChildCanStillBeReferred() {
    var empty = served.page("lan", "/services?province=01");
    var referrals = served.page("lan", "/cases/" + filed.number() + "/referrals");

    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).contains("class=\"empty\"");
    assertThat(referrals.body()).contains("/services").doesNotContain("name=\"need\"");
  }
}
