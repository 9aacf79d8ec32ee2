/** Figures: samples, percentiles, tables. */
@NullMarked
package org.lotline.systemtests.bench.figure;

import org.jspecify.annotations.NullMarked;
