/** What lies in finished goods, and how it comes there. */
@NullMarked
package org.lotline.shipping.lot;

import org.jspecify.annotations.NullMarked;
