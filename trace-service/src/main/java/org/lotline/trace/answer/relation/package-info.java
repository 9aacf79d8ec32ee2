/** What else came from the same sources, and why one thing is in the trace of another. */
@NullMarked
package org.lotline.trace.answer.relation;

import org.jspecify.annotations.NullMarked;
