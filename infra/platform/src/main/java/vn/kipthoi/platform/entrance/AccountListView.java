package vn.kipthoi.platform.entrance;

import java.util.List;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.accounts.AccountLine;
import vn.kipthoi.platform.signin.accounts.AccountSearch;

/**
 * A page of accounts.
 *
 * @param more whether there are further ones
 * @param viewer the administrator who looks, who cannot grant what they asked for
 */
public record AccountListView(
    AccountSearch search, List<AccountLine> lines, boolean more, Viewer viewer) {

  static AccountListView of(AccountSearch search, List<AccountLine> found, Viewer viewer) {
    var lines = found.stream().limit(AccountSearch.PAGE).toList();
    return new AccountListView(search, lines, found.size() > AccountSearch.PAGE, viewer);
  }

  /** Those of the page who are to become administrators. */
  public List<AccountLine> requests() {
    return lines.stream().filter(line -> line.request().isPresent()).toList();
  }

  public boolean mayDecide(AccountLine line) {
    return line.request()
        .filter(request -> !request.askedBy().equals(viewer.accountId()))
        .filter(request -> !line.id().equals(viewer.accountId()))
        .isPresent();
  }

  /** This page or another one of the same search. */
  public String path(int page) {
    return AccountAdministration.PATH + "?q=" + EntranceSheet.encoded(search.text()) + "&role="
        + search.role().map(Role::word).orElse("") + "&page=" + page;
  }
}
