/** How received lots are numbered. */
@NullMarked
package org.lotline.receiving.numbering;

import org.jspecify.annotations.NullMarked;
