/** What the hotline's own desk has to know of cases: who would be told, what became, what a shift leaves. */
@NullMarked
package vn.kipthoi.routing.hotline;

import org.jspecify.annotations.NullMarked;
