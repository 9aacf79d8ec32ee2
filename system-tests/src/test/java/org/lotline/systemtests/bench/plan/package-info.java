@NullMarked
package org.lotline.systemtests.bench.plan;

import org.jspecify.annotations.NullMarked;
