/** What is asked of quality before anything leaves, and when something comes back. */
@NullMarked
package org.lotline.shipping.gate;

import org.jspecify.annotations.NullMarked;
