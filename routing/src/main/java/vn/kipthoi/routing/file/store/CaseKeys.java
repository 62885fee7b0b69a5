package vn.kipthoi.routing.file.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.routing.CaseId;

/** The keys of a case: one for what its team writes, another for who people are. */
public final class CaseKeys {

  private final DataKeys keys;

  public CaseKeys(DataKeys keys) {
    this.keys = keys;
  }

  /** The key to seal with, made at its first use. */
  Future<DataKey> toSeal(SqlClient transaction, CaseId owner, Ring ring) {
    return keys.obtain(transaction, owner.value(), ring);
  }

  /** The key to open with; fails when it was destroyed, for then nothing opens. */
  Future<DataKey> toOpen(SqlClient client, CaseId owner, Ring ring) {
    return keys.find(client, owner.value(), ring);
  }
}
