/** An import from its first row to its last: order, progress, journal, report. */
@NullMarked
package org.lotline.goinglive.run;

import org.jspecify.annotations.NullMarked;
