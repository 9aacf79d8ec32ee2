/** The plant around quality-service in its tests: real servers, and a trace that keeps its contract. */
@NullMarked
package org.lotline.quality.plant;

import org.jspecify.annotations.NullMarked;
