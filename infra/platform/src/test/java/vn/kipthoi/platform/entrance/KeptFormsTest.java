package vn.kipthoi.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.signin.SessionTerms;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.LateForm;
import vn.kipthoi.testkit.FreshDatabase;

/** What somebody sent too late is not kept beyond its hours, whether anybody comes back or not. */
class KeptFormsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  @Test
  void takesOutWhatNobodyCameBackForAndNothingElse() {
    var clock = fresh.clockAt("2026-11-22T02:00:00Z");
    var database = new Database(fresh.pool());
    var forms = new KeptForms(
        database,
        new Sessions(fresh.vertx(), database, SessionTerms.usual(), clock),
        new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh()))),
        clock);
    var account = account();
    var form = new LateForm("/notes", List.of(Map.entry("note", "em sợ ở nhà")));
    var _ = await(forms.keepFor(account, form));
    clock.advance(Duration.ofHours(5));
    var _ = await(forms.keepFor(account, form));

    var _ = await(forms.sweep().map(true));
    assertThat(kept()).isEqualTo(2);
    clock.advance(Duration.ofHours(4));
    var _ = await(forms.sweep().map(true));
    assertThat(kept()).isEqualTo(1);
  }

  private UUID account() {
    var id = UUID.randomUUID();
    var _ = await(fresh.pool().preparedQuery("""
            insert into platform.accounts (id, username, display_name, role, registered_at)
            values ($1, 'lan.01', 'Lan (minh họa)', 'operator', now())
            """).execute(Tuple.of(id)));
    return id;
  }

  private long kept() {
    return await(
            fresh.pool().query("select count(*) as n from platform.kept_forms").execute())
        .iterator()
        .next()
        .getLong("n");
  }
}
