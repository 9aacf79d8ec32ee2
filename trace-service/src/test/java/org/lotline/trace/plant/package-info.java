/** The plant around trace-service in its tests: real servers, and sources that keep their contract. */
@NullMarked
package org.lotline.trace.plant;

import org.jspecify.annotations.NullMarked;
