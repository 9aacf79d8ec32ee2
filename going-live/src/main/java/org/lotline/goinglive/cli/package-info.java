/** {@code ./lotline import}. */
@NullMarked
package org.lotline.goinglive.cli;

import org.jspecify.annotations.NullMarked;
