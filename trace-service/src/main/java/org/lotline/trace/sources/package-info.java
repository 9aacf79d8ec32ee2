/** The services whose events make the graph, as clients of their contract. */
@NullMarked
package org.lotline.trace.sources;

import org.jspecify.annotations.NullMarked;
