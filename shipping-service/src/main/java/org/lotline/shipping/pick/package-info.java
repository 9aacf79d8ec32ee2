/** Reserving lots for a shipment, and putting them back. */
@NullMarked
package org.lotline.shipping.pick;

import org.jspecify.annotations.NullMarked;
