package vn.kipthoi.routing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/** How to reach the people who can be called out. */
public interface StaffDirectory {

  /** Those of the given people that exist, in no particular order. */
  Future<List<Person>> find(SqlClient client, List<UUID> people);

  /**
   * How those of the given people want to be reached, in no particular order. A way that was never
   * proven to be theirs is left out, except for the number that their texts go to.
   */
  Future<List<ContactCard>> cards(SqlClient client, List<UUID> people);

  /** The person whose phone this is, found by its keyed index; in E.164. */
  Future<Optional<Person>> withPhone(SqlClient client, Personal<String> phone);
}
