/** The channels by which this service hears of the others. */
@NullMarked
package org.lotline.receiving.channel;

import org.jspecify.annotations.NullMarked;
