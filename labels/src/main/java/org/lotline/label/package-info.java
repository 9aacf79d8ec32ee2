/** What is stuck on lots and units: what it says, where that stands, and the same drawing for every printer. */
@NullMarked
package org.lotline.label;

import org.jspecify.annotations.NullMarked;
