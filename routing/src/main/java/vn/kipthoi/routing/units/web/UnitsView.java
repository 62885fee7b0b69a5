package vn.kipthoi.routing.units.web;

import java.util.List;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.Page;

/** What the page that finds units shows. */
public record UnitsView(Page page, UnitNames names, String asked, List<AdministrativeUnit> found) {

  private static final int SHOWN = 100;

  public UnitWords words() {
    return names.words();
  }

  public List<AdministrativeUnit> shown() {
    return found.stream().limit(SHOWN).toList();
  }

  public boolean isCut() {
    return found.size() > SHOWN;
  }

  public Field search() {
    return Field.of("q", words().search())
        .hint(words().searchHint())
        .value(asked)
        .longest(60);
  }

  public boolean isFormer(AdministrativeUnit unit) {
    return !unit.validity().covers(names.directory().day());
  }

  public String validity(AdministrativeUnit unit) {
    return names.validity(unit.validity());
  }

  public String above(AdministrativeUnit unit) {
    var day = isFormer(unit)
        ? unit.validity().until().minusDays(1)
        : names.directory().day();
    return names.name(unit.parent(), day);
  }

  public String href(AdministrativeUnit unit) {
    return page.href("/admin/units/" + unit.code());
  }
}
