package vn.kipthoi.routing.file.web;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.routing.file.SpokenLanguage;
import vn.kipthoi.routing.file.store.CasePerson;
import vn.kipthoi.routing.file.store.CasePerson.Particulars;

/**
 * The people of a case as their page shows them.
 *
 * @param chosen the one to be changed; empty when the form is for a new one
 * @param typed what was typed, when the form comes back
 */
public record PeopleView(
    FilePage page, List<CasePerson> people, Optional<CasePerson> chosen, Optional<MultiMap> typed) {

  public FileWords words() {
    return page.words();
  }

  public String name(CasePerson person) {
    return FileRoom.shown(person.who())
        .name()
        .map(name -> name.whole())
        .orElseGet(() -> words().nameUnknown());
  }

  /** Birth, sex, languages and how to reach them, as far as they are known. */
  public String particulars(CasePerson person) {
    var who = FileRoom.shown(person.who());
    var known = new ArrayList<String>();
    who.birth()
        .ifPresent(birth -> known.add(page.voice().birth(birth, page.page().now())));
    known.add(page.voice().sex(who.sex()));
    who.languages().forEach(spoken -> known.add(page.voice().spoken(spoken)));
    if (who.interpreter()) {
      known.add(words().interpreter());
    }
    known.add(who.phone());
    known.add(who.address());
    known.add(who.remark());
    return known.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
  }

  public List<String> relations(CasePerson person) {
    return person.relations().stream()
        .map(tie -> words().isTo(page.voice().relation(tie.kind()), nameOf(tie.other())))
        .toList();
  }

  private String nameOf(UUID id) {
    return people.stream()
        .filter(one -> one.id().equals(id))
        .map(one -> name(one) + " (" + page.voice().role(one.role()) + ")")
        .findFirst()
        .orElse("");
  }

  /** Everybody, to be chosen for a relation. */
  public List<Choice> everybody() {
    return people.stream()
        .map(one -> Choice.of(one.id().toString(), nameOf(one.id())))
        .toList();
  }

  public Field field(String name, String label) {
    return page.field(name, label).value(value(name));
  }

  public Set<String> languages() {
    return typed
        .<Set<String>>map(form -> new HashSet<>(form.getAll("languages")))
        .or(() -> who()
            .map(known ->
                known.languages().stream().map(SpokenLanguage::word).collect(Collectors.toSet())))
        .orElse(Set.of("vietnamese"));
  }

  public Set<String> interpreter() {
    var ticked = typed
        .map(form -> form.contains("interpreter"))
        .or(() -> who().map(Particulars::interpreter))
        .orElse(false);
    return ticked ? Set.of("yes") : Set.of();
  }

  private Optional<Particulars> who() {
    return chosen.map(one -> FileRoom.shown(one.who()));
  }

  private String value(String name) {
    return typed
        .map(form -> Optional.ofNullable(form.get(name)).orElse(""))
        .or(() -> chosen.map(one -> value(one, FileRoom.shown(one.who()), name)))
        .orElse("");
  }

  private static String value(CasePerson person, Particulars who, String name) {
    return switch (name) {
      case "role" -> person.role().word();
      case "name" -> who.name().map(known -> known.whole()).orElse("");
      case "birth" -> who.birth().map(known -> known.text()).orElse("");
      case "sex" -> who.sex();
      case "phone" -> who.phone();
      case "address" -> who.address();
      case "remark" -> who.remark();
      default -> "";
    };
  }
}
