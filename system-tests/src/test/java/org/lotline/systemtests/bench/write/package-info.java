@NullMarked
package org.lotline.systemtests.bench.write;

import org.jspecify.annotations.NullMarked;
