package vn.kipthoi.routing.links;

import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.CaseNumber;

/**
 * A link of a case to another, as somebody sees it who may see both.
 *
 * @param other the case at the other end
 * @param role of whoever linked them
 */
public record Link(
    UUID id, CaseNumber other, LinkKind kind, Personal<String> reason, Instant at, String role) {}
