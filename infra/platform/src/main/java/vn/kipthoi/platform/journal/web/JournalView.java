package vn.kipthoi.platform.journal.web;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.journal.ReadLine;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.Page;

/** The journal's page, as its template needs it. */
public record JournalView(
    Page page, JournalWords words, JournalForm form, Optional<JournalReading.Leaf> leaf) {

  static final String PATH = "/admin/journal";

  public Field field(String name, String label, String hint) {
    var field = Field.of(name, label).value(form.at(name)).error(form.errors().at(name));
    return hint.isEmpty() ? field : field.hint(hint);
  }

  public Field time(String name, String label) {
    return field(name, label, "").type("datetime-local");
  }

  /** Whether newer lines stand before this page. */
  public boolean turned() {
    return !form.at(JournalForm.BEFORE).isEmpty();
  }

  public String newest() {
    return address(PATH, "");
  }

  public boolean filtered() {
    return form.isFiltered();
  }

  public String who(ReadLine line) {
    return leaf.map(read -> read.people().getOrDefault(line.actor(), line.actor()))
        .orElse("");
  }

  public Optional<String> named(ReadLine line) {
    return leaf.map(read -> read.subjects().get(line.subject()));
  }

  /** The first digits of an id are enough to tell lines apart; the whole stands behind them. */
  public String abbreviated(ReadLine line) {
    return line.subject().toString().substring(0, 8) + "…";
  }

  public String detail(ReadLine line) {
    return line.detail().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(" · "));
  }

  public String state(ReadLine line) {
    return switch (line.state()) {
      case SEALED -> words.sealed();
      case NOT_YET_LINKED -> words.notYetLinked();
      case WITHOUT_SEAL -> words.withoutSeal();
      case BROKEN -> words.broken();
    };
  }

  public boolean broken(ReadLine line) {
    return line.state() == ReadLine.State.BROKEN;
  }

  public String chain() {
    return leaf.map(JournalReading.Leaf::chain)
        .map(chain -> chain.links() == 0
            ? words.chainNone()
            : chain
                .brokenAt()
                .map(words::chainBroken)
                .orElseGet(() -> words.chainGood(chain.followedFrom(), chain.links())))
        .orElse("");
  }

  public boolean chainBroken() {
    return leaf.flatMap(read -> read.chain().brokenAt()).isPresent();
  }

  public Optional<String> older() {
    return leaf.filter(JournalReading.Leaf::more)
        .map(read -> read.lines().getLast().place())
        .map(place -> address(PATH, "before=" + JournalForm.text(place)));
  }

  public String export() {
    return address(PATH + ".csv", "");
  }

  private String address(String path, String more) {
    var query = form.query();
    var both = query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
    return page.href(both.isEmpty() ? path : path + "?" + both);
  }
}
