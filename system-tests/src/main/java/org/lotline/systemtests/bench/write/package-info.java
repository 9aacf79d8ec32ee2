/** How many acts a second, and what one costs. */
@NullMarked
package org.lotline.systemtests.bench.write;

import org.jspecify.annotations.NullMarked;
