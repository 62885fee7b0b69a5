/** Measures what was promised, on a real PostgreSQL that is thrown away. Never part of the build. */
@NullMarked
package vn.kipthoi.benchmarks;

import org.jspecify.annotations.NullMarked;
