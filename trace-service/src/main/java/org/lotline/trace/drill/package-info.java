/** Mock recalls: run against the graph, timed, and kept. */
@NullMarked
package org.lotline.trace.drill;

import org.jspecify.annotations.NullMarked;
