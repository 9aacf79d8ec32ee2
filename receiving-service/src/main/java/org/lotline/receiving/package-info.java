/** What came in at the dock. */
@NullMarked
package org.lotline.receiving;

import org.jspecify.annotations.NullMarked;
