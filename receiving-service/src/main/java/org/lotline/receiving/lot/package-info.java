/** Received lots and every number by which they are known. */
@NullMarked
package org.lotline.receiving.lot;

import org.jspecify.annotations.NullMarked;
