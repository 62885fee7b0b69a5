/** Reports come in: what was heard, where, how urgent; and the places that callers name. */
@NullMarked
package vn.kipthoi.intake;

import org.jspecify.annotations.NullMarked;
