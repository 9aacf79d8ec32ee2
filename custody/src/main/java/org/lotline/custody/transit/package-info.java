/** What one holder gave up and the next has not taken up. */
@NullMarked
package org.lotline.custody.transit;

import org.jspecify.annotations.NullMarked;
