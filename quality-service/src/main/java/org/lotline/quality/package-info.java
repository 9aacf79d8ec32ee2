/** What may be used and shipped: what every noun of quality needs. */
@NullMarked
package org.lotline.quality;

import org.jspecify.annotations.NullMarked;
