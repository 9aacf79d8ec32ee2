/** What is picked for a consignee and leaves together. */
@NullMarked
package org.lotline.shipping.shipment;

import org.jspecify.annotations.NullMarked;
