/** From events to facts: what each event says, and how the graph follows the topics. */
@NullMarked
package org.lotline.trace.projection;

import org.jspecify.annotations.NullMarked;
