/** Taking back and replacing what was recorded wrongly. */
@NullMarked
package org.lotline.receiving.correction;

import org.jspecify.annotations.NullMarked;
