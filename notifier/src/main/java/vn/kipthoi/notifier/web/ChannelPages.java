package vn.kipthoi.notifier.web;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.Set;
import vn.kipthoi.notifier.store.BacklogStore;
import vn.kipthoi.notifier.web.template.StaticTemplates;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;

/**
 * What waits on each channel and when it will end, and the rules by which alerts go, for whoever
 * supervises.
 *
 * <pre>
 *   GET /channels
 * </pre>
 */
public final class ChannelPages {

  private static final String PATH = "/channels";
  private static final String GROUP = "channels";
  private static final Set<Role> SUPERVISORS =
      EnumSet.of(Role.SHIFT_LEAD, Role.DISTRICT, Role.PROVINCE, Role.ADMINISTRATOR);

  private static final Messages<ChannelWords> WORDS = Messages.load(ChannelWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Database database;
  private final BacklogStore backlogs = new BacklogStore();
  private final ChannelsView.Rules rules;

  public ChannelPages(Database database, ChannelsView.Rules rules) {
    this.database = database;
    this.rules = rules;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, Access.only(SUPERVISORS), this::show)
        .assets(AssetGroup.beside(ChannelPages.class, GROUP, "channels.css"))
        .menu(new MenuEntry(PATH, language -> WORDS.in(language).menu(), SUPERVISORS).nowAndThen());
  }

  private Future<Answer> show(RoutingContext ctx) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    return backlogs
        .read(database.client())
        .map(read -> ChannelsView.of(read, rules, words, page.language()))
        .map(view -> Sheet.of(words.title(), TEMPLATES.channels(words, view))
            .style(page.asset(GROUP, "channels.css")))
        .map(sheet -> ConsoleFrame.show(page, sheet));
  }
}
