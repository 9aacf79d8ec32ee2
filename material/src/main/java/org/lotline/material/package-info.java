/** What a plant counts: exact quantities with units, balances over time, and the numbers that name lots. */
@NullMarked
package org.lotline.material;

import org.jspecify.annotations.NullMarked;
