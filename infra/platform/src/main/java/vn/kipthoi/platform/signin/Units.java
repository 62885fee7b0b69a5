package vn.kipthoi.platform.signin;

import java.util.Optional;

/** The units that accounts belong to, as somebody who knows them tells. */
public interface Units {

  /** What people call the unit with this code; nothing when there is none today. */
  Optional<String> name(String code);

  /** Whether a unit is another one, or lies in it. */
  boolean within(String inner, String outer);
}
