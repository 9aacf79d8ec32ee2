/** Nonconforming material and what was decided of it. */
@NullMarked
package org.lotline.quality.ncr;

import org.jspecify.annotations.NullMarked;
