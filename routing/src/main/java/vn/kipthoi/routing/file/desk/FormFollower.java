package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** What a submitted form does to its case, in the same transaction; if it fails, neither is done. */
@FunctionalInterface
public interface FormFollower {

  FormFollower NONE = (transaction, viewer, seen, form, seenVersion) -> Future.succeededFuture();

  /** @param seenVersion of the case that the viewer had before them as they submitted the form */
  Future<Void> after(
      SqlConnection transaction,
      Viewer viewer,
      SeenCase seen,
      SubmittedForm form,
      long seenVersion);
}
