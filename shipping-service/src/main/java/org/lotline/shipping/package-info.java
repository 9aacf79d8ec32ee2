/** What went to whom: customers, shipments, returns and finished goods. */
@NullMarked
package org.lotline.shipping;

import org.jspecify.annotations.NullMarked;
