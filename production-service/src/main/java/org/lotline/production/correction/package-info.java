/** Taking back and replacing what was recorded wrongly. */
@NullMarked
package org.lotline.production.correction;

import org.jspecify.annotations.NullMarked;
