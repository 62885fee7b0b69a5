/** What another version of policy would do to open cases: reckoned beforehand, and done on purpose. */
@NullMarked
package vn.kipthoi.routing.policy.ahead;

import org.jspecify.annotations.NullMarked;
