/** What is asked of receiving, production and quality, each over its contract; the nouns say what they want of it. */
@NullMarked
package org.lotline.shipping.peer;

import org.jspecify.annotations.NullMarked;
