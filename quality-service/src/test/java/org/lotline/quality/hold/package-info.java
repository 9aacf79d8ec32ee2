/** A planted bug of the matching of holds. */
@NullMarked
package org.lotline.quality.hold;

import org.jspecify.annotations.NullMarked;
