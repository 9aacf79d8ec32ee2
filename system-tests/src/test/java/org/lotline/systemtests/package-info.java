/** What the whole plant promises. */
@NullMarked
package org.lotline.systemtests;

import org.jspecify.annotations.NullMarked;
