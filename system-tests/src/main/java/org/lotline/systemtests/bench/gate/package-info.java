/** How long the gate takes, idle and under writes. */
@NullMarked
package org.lotline.systemtests.bench.gate;

import org.jspecify.annotations.NullMarked;
