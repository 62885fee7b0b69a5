package vn.kipthoi.routing;

import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Somebody who can be called out.
 *
 * @param phone in E.164 ({@code +84…}); the number that texts go to and answers come from
 * @param unit whose duty roster they are on
 */
public record Person(UUID id, Personal<String> name, Personal<String> phone, UnitCode unit) {}
