/** Who buys, and where it is shipped to. */
@NullMarked
package org.lotline.shipping.customer;

import org.jspecify.annotations.NullMarked;
