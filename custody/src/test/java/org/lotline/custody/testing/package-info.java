/** A holder as small as can be, on real servers. */
@NullMarked
package org.lotline.custody.testing;

import org.jspecify.annotations.NullMarked;
