/** What is asked of trace, each over its contract; the nouns say what they want of it. */
@NullMarked
package org.lotline.quality.peer;

import org.jspecify.annotations.NullMarked;
