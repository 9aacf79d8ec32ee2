/** Proof that the comparisons can fail. */
@NullMarked
package org.lotline.systemtests.faults.compare;

import org.jspecify.annotations.NullMarked;
