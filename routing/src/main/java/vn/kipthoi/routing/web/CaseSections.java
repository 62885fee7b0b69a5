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

  Future<List<Content>> panels(Page page, Looking looking) {
    var asked = sections.stream().map(section -> section.panel(page, looking)).toList();
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
