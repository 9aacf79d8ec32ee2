/** Asks the sources how far they are, so that an answer knows whether everything that was committed before it is in. */
@NullMarked
package org.lotline.trace.heads;

import org.jspecify.annotations.NullMarked;
