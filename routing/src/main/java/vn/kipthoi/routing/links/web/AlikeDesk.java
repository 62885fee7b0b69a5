package vn.kipthoi.routing.links.web;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.links.Link;
import vn.kipthoi.routing.links.desk.Linking;
import vn.kipthoi.routing.links.store.AlikeStore;
import vn.kipthoi.routing.links.store.LinkStore;
import vn.kipthoi.routing.merge.desk.Mergers;
import vn.kipthoi.routing.merge.store.MergeStore;
import vn.kipthoi.routing.merge.store.MergeStore.Relative;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.Names;

/**
 * What the pages and operations about similar cases work with.
 *
 * @param names the names of things in a language
 */
public record AlikeDesk(
    Database database,
    InstantSource clock,
    Mergers mergers,
    Linking linking,
    LinkStore links,
    Function<Language, Names> names) {

  static final Messages<AlikeWords> WORDS = Messages.load(AlikeWords.class);

  /** A case with those that went together with it, and those it is linked to. */
  record Found(
      SeenCase seen,
      List<Relative> relatives,
      List<Link> links,
      int reports,
      List<CaseNumber> hints) {}

  /** What belongs to a case that the viewer sees; 404 for any other. */
  Future<Found> find(Viewer viewer, CaseNumber number) {
    return new ViewStore()
        .find(database.client(), Scope.of(viewer), number)
        .compose(found -> find(viewer, found.orElseThrow(Problem::notFound)));
  }

  /** Only what the viewer may see of it. */
  Future<Found> find(Viewer viewer, SeenCase seen) {
    var client = database.client();
    var scope = Scope.of(viewer);
    return Future.all(
            new MergeStore().relatives(client, scope, seen.id()),
            links.of(client, scope, seen.id()),
            new AlikeStore().repeated(client, Optional.of(scope), seen.id(), clock.instant()),
            new AlikeStore().hints(client, scope, seen.id()))
        .map(all ->
            new Found(seen, all.resultAt(0), all.resultAt(1), all.resultAt(2), all.resultAt(3)));
  }
}
