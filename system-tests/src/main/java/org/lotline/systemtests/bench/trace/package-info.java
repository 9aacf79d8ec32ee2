/** How fast a forward trace is, beside its rivals. */
@NullMarked
package org.lotline.systemtests.bench.trace;

import org.jspecify.annotations.NullMarked;
