/** Acts that were done while they could not be recorded, many at once. */
@NullMarked
package org.lotline.production.backlog;

import org.jspecify.annotations.NullMarked;
