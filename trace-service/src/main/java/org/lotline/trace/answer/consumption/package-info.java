/** What went into jobs, held against the bill as it stood. */
@NullMarked
package org.lotline.trace.answer.consumption;

import org.jspecify.annotations.NullMarked;
