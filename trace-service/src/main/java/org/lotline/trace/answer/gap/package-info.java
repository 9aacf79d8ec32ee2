/** Which records are missing, by the policy of an item. */
@NullMarked
package org.lotline.trace.answer.gap;

import org.jspecify.annotations.NullMarked;
