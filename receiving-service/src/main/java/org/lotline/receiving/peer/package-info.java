/** What is asked of quality, each over its contract; the nouns say what they want of it. */
@NullMarked
package org.lotline.receiving.peer;

import org.jspecify.annotations.NullMarked;
