/** Shipping over REST, and the clients of production, receiving and quality: mapping only. */
@NullMarked
package org.lotline.shipping.rest;

import org.jspecify.annotations.NullMarked;
