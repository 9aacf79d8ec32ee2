/** The service as a whole. */
@NullMarked
package org.lotline.production;

import org.jspecify.annotations.NullMarked;
