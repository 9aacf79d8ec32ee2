/** How the yield is counted, without a server. */
@NullMarked
package org.lotline.quality.job;

import org.jspecify.annotations.NullMarked;
