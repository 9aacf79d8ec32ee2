/** A short round of kills. */
@NullMarked
package org.lotline.systemtests.faults;

import org.jspecify.annotations.NullMarked;
