/** Production with real servers, and its neighbours played. */
@NullMarked
package org.lotline.production.plant;

import org.jspecify.annotations.NullMarked;
