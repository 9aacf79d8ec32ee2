/** Every error as a problem document (RFC 9457) that says what, where, and what to do instead. */
@NullMarked
package org.lotline.runtime.problem;

import org.jspecify.annotations.NullMarked;
