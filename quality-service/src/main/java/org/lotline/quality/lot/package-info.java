/** What each lot is, and since when. */
@NullMarked
package org.lotline.quality.lot;

import org.jspecify.annotations.NullMarked;
