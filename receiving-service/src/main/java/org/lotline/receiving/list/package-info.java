/** How a list is narrowed, sorted and read in pages; what is in it belongs to its noun. */
@NullMarked
package org.lotline.receiving.list;

import org.jspecify.annotations.NullMarked;
