/** What may not be issued or shipped, and the end of that. */
@NullMarked
package org.lotline.quality.hold;

import org.jspecify.annotations.NullMarked;
