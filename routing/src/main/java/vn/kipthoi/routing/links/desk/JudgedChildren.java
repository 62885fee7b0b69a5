package vn.kipthoi.routing.links.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.ChildJudged;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.platform.facts.NotYet;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.store.StandingStore;
import vn.kipthoi.routing.links.LinkKind;
import vn.kipthoi.routing.links.store.JudgedStore;
import vn.kipthoi.routing.merge.Merging;
import vn.kipthoi.routing.merge.desk.Mergers;

/**
 * Does what an operator said while taking a report: the case of the report goes into the earlier one,
 * or is put down as another child's. The report has had its case and its call-out by then, so that
 * nothing depends on whether the operator was right. What cannot be merged is linked, for others to
 * look at.
 */
public final class JudgedChildren implements FactHandler {

  private static final Personal<String> SAID_WHILE_TAKING =
      Personal.of("Người trực cho biết khi tiếp nhận tin báo.");

  private final Mergers mergers;
  private final Linking linking;
  private final JudgedStore judged = new JudgedStore();
  private final StandingStore standings = new StandingStore();

  public JudgedChildren(Mergers mergers, Linking linking) {
    this.mergers = mergers;
    this.linking = linking;
  }

  /** Says that it is too early, and is read again, while the case of the report has not been opened. */
  @Override
  public Future<Void> handle(SqlConnection transaction, Fact fact) {
    var said = ChildJudged.from(fact);
    return judged
        .caseOf(transaction, said.reportId())
        .compose(opened -> opened
            .map(here -> judge(transaction, said, here))
            .orElseGet(
                () -> Future.failedFuture(new NotYet("the case of the report is not open yet"))));
  }

  private Future<Void> judge(SqlConnection transaction, ChildJudged said, CaseNumber here) {
    var there = CaseNumber.parse(said.caseNumber());
    if (there.isEmpty() || there.get().equals(here)) {
      return Future.succeededFuture();
    }
    var operator = operator(said);
    return said.same()
        ? merge(transaction, operator, here, there.get())
        : link(transaction, operator, here, there.get(), LinkKind.NOT_THE_SAME);
  }

  private Future<Void> merge(
      SqlConnection transaction, Viewer operator, CaseNumber here, CaseNumber there) {
    return standings
        .read(transaction, Scope.of(operator), here)
        .compose(stood -> stood.isEmpty()
            ? Future.succeededFuture()
            : mergers
                .merge(
                    transaction,
                    new Mergers.Asking(
                        operator, here, stood.get().version(), Optional.empty(), SAID_WHILE_TAKING),
                    there)
                .compose(merging -> merging instanceof Merging.Done
                    ? Future.succeededFuture()
                    : link(transaction, operator, here, there, LinkKind.SEE_ALSO)));
  }

  private Future<Void> link(
      SqlConnection transaction,
      Viewer operator,
      CaseNumber here,
      CaseNumber there,
      LinkKind kind) {
    return linking
        .link(transaction, operator, here, there, kind, SAID_WHILE_TAKING)
        .mapEmpty();
  }

  private static Viewer operator(ChildJudged said) {
    UUID account = said.account();
    return new Viewer(account, account.toString(), "", Role.OPERATOR, said.unit(), said.person());
  }
}
