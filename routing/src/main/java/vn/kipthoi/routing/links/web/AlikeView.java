package vn.kipthoi.routing.links.web;

import java.util.Arrays;
import java.util.List;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.links.Link;
import vn.kipthoi.routing.links.LinkKind;
import vn.kipthoi.routing.links.RepeatRule;
import vn.kipthoi.routing.merge.store.MergeStore.Relative;

/**
 * Cases about one child or related, as their panel and their page show them.
 *
 * @param mayChange whether the viewer may merge and link
 */
public record AlikeView(
    Page page, AlikeDesk.Found found, AlikeForm form, FieldErrors errors, boolean mayChange) {

  public AlikeWords words() {
    return AlikeDesk.WORDS.in(page.language());
  }

  public String number() {
    return found.seen().number().text();
  }

  public String version() {
    return Long.toString(found.seen().version());
  }

  public String here() {
    return page.href("/cases/" + number() + "/links");
  }

  public String caseAddress() {
    return caseAddress(number());
  }

  public String caseAddress(String other) {
    return page.href("/cases/" + other);
  }

  public List<Relative> relatives() {
    return found.relatives();
  }

  public List<Link> links() {
    return found.links();
  }

  /** Cases that look alike and that nobody has judged. */
  public List<String> hints() {
    return found.hints().stream().map(CaseNumber::text).toList();
  }

  /** What stands as the reason when somebody says so with one tap. */
  public String notTheSameKind() {
    return LinkKind.NOT_THE_SAME.word();
  }

  public boolean isEmpty() {
    return relatives().isEmpty() && links().isEmpty() && found.hints().isEmpty();
  }

  public boolean isMerged() {
    return found.seen().state() instanceof CaseState.Merged;
  }

  public boolean isOpen() {
    return found.seen().state() instanceof CaseState.Open;
  }

  public boolean isRepeated() {
    return found.reports() >= RepeatRule.MANY;
  }

  public String repeated() {
    return words().repeated(found.reports());
  }

  public String kind(Link link) {
    return AlikeNames.of(link.kind(), words());
  }

  public String reason(Link link) {
    return link.reason().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
  }

  public Field intoField() {
    return field(AlikeForm.INTO, words().into()).longest(12);
  }

  public Field toField() {
    return field(AlikeForm.TO, words().linkTo()).longest(12);
  }

  public Field reasonField() {
    return field(AlikeForm.REASON, words().reason()).longest(AlikeForm.LONGEST_REASON);
  }

  public Field linkReasonField() {
    return field(AlikeForm.LINK_REASON, words().reason()).longest(AlikeForm.LONGEST_REASON);
  }

  public Field kindField() {
    return field(AlikeForm.KIND, words().kind());
  }

  public List<Choice> kinds() {
    return Arrays.stream(LinkKind.values())
        .map(kind -> Choice.of(kind.word(), AlikeNames.of(kind, words())))
        .toList();
  }

  private Field field(String name, String label) {
    return Field.of(name, label).value(form.typed(name)).error(errors.at(name));
  }
}
