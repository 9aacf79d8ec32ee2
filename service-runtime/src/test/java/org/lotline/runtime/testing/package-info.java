/** A service as small as can be, on real servers, for the tests of the runtime. */
@NullMarked
package org.lotline.runtime.testing;

import org.jspecify.annotations.NullMarked;
