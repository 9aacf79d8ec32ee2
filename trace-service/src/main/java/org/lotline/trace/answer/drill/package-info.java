/** A mock recall in the records: it asks {@code forward}, because a recall is a forward trace that is weighed. */
@NullMarked
package org.lotline.trace.answer.drill;

import org.jspecify.annotations.NullMarked;
