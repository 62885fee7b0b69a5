package vn.kipthoi.intake;

import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Who reports, as far as they chose to say. Sealed apart from everything else: whoever may read the
 * case does not thereby learn who spoke.
 *
 * @param phone in E.164, {@code +84…}
 * @param safeToCall whether a call would put nobody in danger; without a yes nobody calls back
 */
public record Reporter(
    Personal<ReporterKind> kind,
    Optional<Personal<String>> name,
    Optional<Personal<String>> phone,
    Personal<YesNo> safeToCall) {}
