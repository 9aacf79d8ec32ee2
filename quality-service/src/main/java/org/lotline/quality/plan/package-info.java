/** Which inspections an item needs. */
@NullMarked
package org.lotline.quality.plan;

import org.jspecify.annotations.NullMarked;
