/** What lies on the floor, and how it comes and goes. */
@NullMarked
package org.lotline.production.floor;

import org.jspecify.annotations.NullMarked;
