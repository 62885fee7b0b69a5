package vn.kipthoi.intake;

import java.util.List;

/**
 * What is known of the commune that a report concerns. It never picks among several: an open
 * question stays open until a person answers it.
 */
public sealed interface Locality {

  /** One commune, without doubt. */
  record Determined(UnitCode commune) implements Locality {}

  /** One of these communes; which one is not known yet. */
  record OneOf(List<UnitCode> communes) implements Locality {
    public OneOf {
      communes = List.copyOf(communes);
    }
  }

  /** Only the province is known. */
  record SomewhereIn(UnitCode province) implements Locality {}

  /** Nothing is known. */
  record Unknown() implements Locality {}
}
