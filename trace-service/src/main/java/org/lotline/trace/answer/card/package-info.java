/** What is known of this lot. */
@NullMarked
package org.lotline.trace.answer.card;

import org.jspecify.annotations.NullMarked;
