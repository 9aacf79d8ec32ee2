/** What is known at a moment: the facts that count, what is in transit, and whether all that was published is in. */
@NullMarked
package org.lotline.trace.answer.known;

import org.jspecify.annotations.NullMarked;
