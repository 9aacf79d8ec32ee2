/** What a scanner has read: what it is, which lot it names, and what can follow. */
@NullMarked
package org.lotline.receiving.scan;

import org.jspecify.annotations.NullMarked;
