package vn.kipthoi.routing.web;

import java.util.Optional;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;

/** Tells what a subject of its own wrote on timelines; wiring lists who is asked. */
@FunctionalInterface
public interface Teller {

  /** The entry in words; empty for what is not this subject's to tell. */
  Optional<TimelineEntry> tell(Happening happening, Telling telling);
}
