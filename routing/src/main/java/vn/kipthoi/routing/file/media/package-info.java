/** What a file is by what stands in it, and the same without what it tells of its maker. */
@NullMarked
package vn.kipthoi.routing.file.media;

import org.jspecify.annotations.NullMarked;
