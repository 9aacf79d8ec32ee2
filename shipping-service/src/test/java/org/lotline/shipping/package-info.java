/** The service as a whole. */
@NullMarked
package org.lotline.shipping;

import org.jspecify.annotations.NullMarked;
