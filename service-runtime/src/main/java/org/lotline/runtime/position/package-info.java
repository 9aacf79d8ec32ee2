/** Where this source stands, and how far it has taken others. */
@NullMarked
package org.lotline.runtime.position;

import org.jspecify.annotations.NullMarked;
