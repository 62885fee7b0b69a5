package vn.kipthoi.intake;

import vn.kipthoi.platform.privacy.Personal;

/** What a spoken place comes to; for whoever has to put a place right later on. */
@FunctionalInterface
public interface Places {

  /** In old or new names, with or without diacritics. It never picks among several. */
  Locality find(Personal<String> spoken);
}
