/** The plant's own lists of countries. */
@NullMarked
package org.lotline.receiving.country;

import org.jspecify.annotations.NullMarked;
