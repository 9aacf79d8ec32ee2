/** Following the events of other services. */
@NullMarked
package org.lotline.runtime.follow;

import org.jspecify.annotations.NullMarked;
