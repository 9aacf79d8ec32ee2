/** A genealogy that was made elsewhere, driven through the public APIs and compared with a plain search over its file. */
@NullMarked
package org.lotline.systemtests.genealogy;

import org.jspecify.annotations.NullMarked;
