/** What is asked of receiving and quality, each over its contract; the nouns say what they want of it. */
@NullMarked
package org.lotline.production.peer;

import org.jspecify.annotations.NullMarked;
