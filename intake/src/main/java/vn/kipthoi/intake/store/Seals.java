package vn.kipthoi.intake.store;

import java.util.Optional;
import vn.kipthoi.platform.privacy.DataKey;

/** The keys of one report. There is none for the identity of a reporter of whom nothing was said. */
public record Seals(DataKey content, Optional<DataKey> identity) {}
