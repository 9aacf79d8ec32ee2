/** What lies at the dock, as people ask for it. */
@NullMarked
package org.lotline.receiving.stock;

import org.jspecify.annotations.NullMarked;
