/** Follows the topics: what is understood goes into the graph, what is not is parked, what is missing is asked for. */
@NullMarked
package org.lotline.trace.feed;

import org.jspecify.annotations.NullMarked;
