/** Putting right what was packed, found out after it left. */
@NullMarked
package org.lotline.shipping.correction;

import org.jspecify.annotations.NullMarked;
