/** Lots, jobs, shipments, and what was done with and found about them, as an answer tells them. */
@NullMarked
package org.lotline.trace.answer.thing;

import org.jspecify.annotations.NullMarked;
