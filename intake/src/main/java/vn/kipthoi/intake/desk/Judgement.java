package vn.kipthoi.intake.desk;

import java.util.UUID;
import vn.kipthoi.intake.ChildJudged;
import vn.kipthoi.platform.signin.Viewer;

/**
 * What an operator says of an earlier case while taking a report. That they may see the case has been
 * looked at.
 *
 * @param same whether both are about the same child
 */
public record Judgement(Viewer operator, String caseNumber, boolean same) {

  ChildJudged about(UUID report) {
    return new ChildJudged(
        report, caseNumber, same, operator.accountId(), operator.unitCode(), operator.personId());
  }
}
