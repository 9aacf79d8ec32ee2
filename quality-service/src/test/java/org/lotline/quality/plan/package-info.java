/** Plans that trace was never told of. */
@NullMarked
package org.lotline.quality.plan;

import org.jspecify.annotations.NullMarked;
