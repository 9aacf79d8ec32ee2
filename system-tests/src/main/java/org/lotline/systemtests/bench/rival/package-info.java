/** Others who answer the same questions from the same graph. */
@NullMarked
package org.lotline.systemtests.bench.rival;

import org.jspecify.annotations.NullMarked;
