/** Rows that nobody needs any more go, little by little. */
@NullMarked
package org.lotline.runtime.housekeeping;

import org.jspecify.annotations.NullMarked;
