/** The lineage packed in this process: it follows the graph that lasts and answers in its place. */
@NullMarked
package org.lotline.trace.memory;

import org.jspecify.annotations.NullMarked;
