/** The service as a whole. */
@NullMarked
package org.lotline.quality;

import org.jspecify.annotations.NullMarked;
