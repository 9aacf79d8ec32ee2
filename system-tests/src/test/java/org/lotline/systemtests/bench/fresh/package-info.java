@NullMarked
package org.lotline.systemtests.bench.fresh;

import org.jspecify.annotations.NullMarked;
