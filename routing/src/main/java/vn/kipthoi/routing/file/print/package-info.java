/** Documents on paper: A4, Vietnamese, as Decree 30/2020/NĐ-CP lays them out. */
@NullMarked
package vn.kipthoi.routing.file.print;

import org.jspecify.annotations.NullMarked;
