/** What was measured or judged. */
@NullMarked
package org.lotline.quality.inspection;

import org.jspecify.annotations.NullMarked;
