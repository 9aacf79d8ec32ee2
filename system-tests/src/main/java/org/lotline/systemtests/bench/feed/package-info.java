/** From the sources into the graph: the feed, a rebuild, and what a lot takes of the disks. */
@NullMarked
package org.lotline.systemtests.bench.feed;

import org.jspecify.annotations.NullMarked;
