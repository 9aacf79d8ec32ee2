/** The gate: whether material may be issued or shipped, and what later facts change of that. */
@NullMarked
package org.lotline.quality.gate;

import org.jspecify.annotations.NullMarked;
