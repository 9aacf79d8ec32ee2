/** How received lots stand by what quality says: inspections, dispositions and holds. */
@NullMarked
package org.lotline.receiving.inspection;

import org.jspecify.annotations.NullMarked;
