/** What a product takes. */
@NullMarked
package org.lotline.production.bom;

import org.jspecify.annotations.NullMarked;
