/** The command line of {@code ./lotline}. */
@NullMarked
package org.lotline.localplant.cli;

import org.jspecify.annotations.NullMarked;
