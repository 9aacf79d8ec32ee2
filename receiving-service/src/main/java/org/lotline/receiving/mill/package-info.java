/** Who melted. */
@NullMarked
package org.lotline.receiving.mill;

import org.jspecify.annotations.NullMarked;
