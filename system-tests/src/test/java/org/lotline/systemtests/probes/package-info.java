/** Whether {@code upToDate} can be relied upon, asked again and again while others write. */
@NullMarked
package org.lotline.systemtests.probes;

import org.jspecify.annotations.NullMarked;
