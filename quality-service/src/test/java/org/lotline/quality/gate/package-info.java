/** What the gate does in the background. */
@NullMarked
package org.lotline.quality.gate;

import org.jspecify.annotations.NullMarked;
