/** The services of a plant, as any caller of their public contracts has them. */
@NullMarked
package org.lotline.goinglive.plant;

import org.jspecify.annotations.NullMarked;
