/** Who delivers. */
@NullMarked
package org.lotline.receiving.supplier;

import org.jspecify.annotations.NullMarked;
