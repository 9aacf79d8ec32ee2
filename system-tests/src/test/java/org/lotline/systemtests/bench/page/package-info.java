@NullMarked
package org.lotline.systemtests.bench.page;

import org.jspecify.annotations.NullMarked;
