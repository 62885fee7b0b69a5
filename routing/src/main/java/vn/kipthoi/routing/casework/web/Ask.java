package vn.kipthoi.routing.casework.web;

import java.util.Optional;

/**
 * Asks for an item.
 *
 * @param when always, when another item was said, or never: then it may be left out
 */
record Ask(Item item, Must must, Optional<Item> when) {

  enum Must {
    ALWAYS,
    WITH,
    NEVER
  }

  static Ask need(Item item) {
    return new Ask(item, Must.ALWAYS, Optional.empty());
  }

  static Ask needWith(Item other, Item item) {
    return new Ask(item, Must.WITH, Optional.of(other));
  }

  static Ask may(Item item) {
    return new Ask(item, Must.NEVER, Optional.empty());
  }
}
