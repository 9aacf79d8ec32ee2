/** Compares what a plant at rest says, in four places that share no code, with what was acknowledged. */
@NullMarked
package org.lotline.systemtests.faults.compare;

import org.jspecify.annotations.NullMarked;
