/**
 * The carrier's side of SMPP 3.4: it takes texts, brings them to phones and tells what became of
 * them. It can be told to do each of these badly.
 */
@NullMarked
package vn.kipthoi.smsc;

import org.jspecify.annotations.NullMarked;
