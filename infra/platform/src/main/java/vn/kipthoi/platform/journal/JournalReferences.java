package vn.kipthoi.platform.journal;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How subjects of the journal are called by people; answered by whoever owns them. */
public interface JournalReferences {

  /** The subject of that name; empty when nothing is called so. */
  Future<Optional<UUID>> subject(SqlClient transaction, String name);

  /** The names of those that have one. */
  Future<Map<UUID, String>> names(SqlClient transaction, Set<UUID> subjects);
}
