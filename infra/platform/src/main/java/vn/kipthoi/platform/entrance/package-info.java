/** How people come in, stay in and leave: the pages and operations of sign-in and of accounts. */
@NullMarked
package vn.kipthoi.platform.entrance;

import org.jspecify.annotations.NullMarked;
