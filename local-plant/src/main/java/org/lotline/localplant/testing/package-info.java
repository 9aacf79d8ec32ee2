/** The servers of the local plant for Quarkus tests. */
@NullMarked
package org.lotline.localplant.testing;

import org.jspecify.annotations.NullMarked;
