/** What the law asks for personal data itself: breaches notified, requests answered, each in time. */
@NullMarked
package vn.kipthoi.routing.privacy;

import org.jspecify.annotations.NullMarked;
