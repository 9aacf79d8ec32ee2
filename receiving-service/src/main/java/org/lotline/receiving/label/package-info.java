/** What is stuck on a lot. */
@NullMarked
package org.lotline.receiving.label;

import org.jspecify.annotations.NullMarked;
