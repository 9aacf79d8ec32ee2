/** Where did it go. */
@NullMarked
package org.lotline.trace.answer.forward;

import org.jspecify.annotations.NullMarked;
