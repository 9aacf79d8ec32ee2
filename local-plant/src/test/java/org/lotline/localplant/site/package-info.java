/** What lies in a plant's directory. */
@NullMarked
package org.lotline.localplant.site;

import org.jspecify.annotations.NullMarked;
