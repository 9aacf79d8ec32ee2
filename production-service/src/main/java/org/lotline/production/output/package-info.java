/** What a job yields: lots and serials. */
@NullMarked
package org.lotline.production.output;

import org.jspecify.annotations.NullMarked;
