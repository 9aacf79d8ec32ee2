/** A planted bug of the gate lock. */
@NullMarked
package org.lotline.quality.clearance;

import org.jspecify.annotations.NullMarked;
