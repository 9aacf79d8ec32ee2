@NullMarked
package org.lotline.systemtests.bench.load;

import org.jspecify.annotations.NullMarked;
