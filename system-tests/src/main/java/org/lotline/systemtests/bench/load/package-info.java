/** Clients who do the same act again and again, as fast as they can or so many a second. */
@NullMarked
package org.lotline.systemtests.bench.load;

import org.jspecify.annotations.NullMarked;
