@NullMarked
package org.lotline.systemtests.bench.gate;

import org.jspecify.annotations.NullMarked;
