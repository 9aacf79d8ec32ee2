/** A shipment leaves. */
@NullMarked
package org.lotline.shipping.confirmation;

import org.jspecify.annotations.NullMarked;
