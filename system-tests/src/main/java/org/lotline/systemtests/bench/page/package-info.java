/** What is left of a run: the page of figures, and its plots. */
@NullMarked
package org.lotline.systemtests.bench.page;

import org.jspecify.annotations.NullMarked;
