/** {@code ./lotline demo}: a story told by calling the running services. */
@NullMarked
package org.lotline.localplant.demo;

import org.jspecify.annotations.NullMarked;
