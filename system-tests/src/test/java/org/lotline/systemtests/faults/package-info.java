/** A short round of kills, and proof that the comparisons can fail. */
@NullMarked
package org.lotline.systemtests.faults;

import org.jspecify.annotations.NullMarked;
