/** Taking back what was recorded wrongly: who may, and how the void is told. */
@NullMarked
package org.lotline.runtime.correction;

import org.jspecify.annotations.NullMarked;
