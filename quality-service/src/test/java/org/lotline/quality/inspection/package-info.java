/** What must hold of inspections, without a server. */
@NullMarked
package org.lotline.quality.inspection;

import org.jspecify.annotations.NullMarked;
