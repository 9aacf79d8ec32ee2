/** Goods that come back, as new lots on hold. */
@NullMarked
package org.lotline.shipping.goodsreturn;

import org.jspecify.annotations.NullMarked;
