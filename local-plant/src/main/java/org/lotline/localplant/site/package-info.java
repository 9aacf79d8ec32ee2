/** The ground the plant stands on: its directory, its secrets, its ports and the checkout it was built from. */
@NullMarked
package org.lotline.localplant.site;

import org.jspecify.annotations.NullMarked;
