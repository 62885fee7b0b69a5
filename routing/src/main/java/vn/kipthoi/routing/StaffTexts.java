package vn.kipthoi.routing;

import io.vertx.core.Future;
import java.util.Set;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Brings a short text to somebody of the staff, about no case: a code that proves a number, a question
 * whether they take over a watch. Whoever routes asks for it; whoever reaches people does it.
 */
@FunctionalInterface
public interface StaffTexts {

  /** Brings nothing: for whoever only takes replies. */
  StaffTexts NONE = (phone, text, marks) -> Future.succeededFuture(false);

  /**
   * @param phone in E.164
   * @param marks whether the phone shows Vietnamese with its marks; else they are left out
   * @return whether a carrier took it; it never fails because a carrier did not
   */
  Future<Boolean> send(Personal<String> phone, String text, boolean marks);

  /** What this node can bring a text over. */
  default Set<ContactWay.Kind> carried() {
    return Set.of(ContactWay.Kind.SMS);
  }

  /** The same over any way; one that this node has no carrier for takes nothing. */
  default Future<Boolean> send(ContactWay way, String text, boolean marks) {
    return way.kind() == ContactWay.Kind.SMS
        ? send(way.address(), text, marks)
        : Future.succeededFuture(false);
  }
}
