/** Facts of ours that never were. */
@NullMarked
package org.lotline.production.fact;

import org.jspecify.annotations.NullMarked;
