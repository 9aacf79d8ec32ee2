/** The channels by which this service hears of the others. */
@NullMarked
package org.lotline.production.channel;

import org.jspecify.annotations.NullMarked;
