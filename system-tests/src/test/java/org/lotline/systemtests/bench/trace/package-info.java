@NullMarked
package org.lotline.systemtests.bench.trace;

import org.jspecify.annotations.NullMarked;
