/** The register of such duties, for programs and for those who answer for it. */
@NullMarked
package vn.kipthoi.routing.privacy.web;

import org.jspecify.annotations.NullMarked;
