package vn.kipthoi.routing.web;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.web.CaseSection.Looking;

/** All sections of a case, in their order. */
public record CaseSections(List<CaseSection> sections) {

  public static final CaseSections NONE = new CaseSections(List.of());

  public CaseSections {
    sections = List.copyOf(sections);
  }

  /**
   * What the sections show of a case.
   *
   * @param leading what has to be done now
   * @param folded everything else, each below its title until somebody opens it
   */
  record Panels(List<Content> leading, List<Content> folded) {}

  Future<Panels> panels(Page page, Looking looking) {
    return panels(page, looking, true)
        .compose(leading -> panels(page, looking, false).map(rest -> new Panels(leading, rest)));
  }

  private Future<List<Content>> panels(Page page, Looking looking, boolean leading) {
    var asked = sections.stream()
        .filter(section -> section.leads() == leading)
        .map(section -> section.panel(page, looking))
        .toList();
    return Future.all(asked)
        .map(all -> asked.stream().map(Future::result).flatMap(Optional::stream).toList());
  }

  /** Fills what each section has to say into the JSON of its case. */
  Future<JsonObject> into(JsonObject json, Language language, Looking looking) {
    var filled = Future.succeededFuture(json);
    for (var section : sections) {
      filled = filled.compose(before -> section
          .json(language, looking)
          .map(said -> said.map(one -> before.put(section.name(), one)).orElse(before)));
    }
    return filled;
  }
}
