/** How soon a trace has what was answered 2xx. */
@NullMarked
package org.lotline.systemtests.bench.fresh;

import org.jspecify.annotations.NullMarked;
