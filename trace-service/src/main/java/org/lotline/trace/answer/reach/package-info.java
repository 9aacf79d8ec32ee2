/** What did this lot come from, and what came of this, in names only: for the gate and for who places a hold. */
@NullMarked
package org.lotline.trace.answer.reach;

import org.jspecify.annotations.NullMarked;
