/** Where did it come from. */
@NullMarked
package org.lotline.trace.answer.backward;

import org.jspecify.annotations.NullMarked;
