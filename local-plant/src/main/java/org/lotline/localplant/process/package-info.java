/** Child processes that never outlive the one who started them. */
@NullMarked
package org.lotline.localplant.process;

import org.jspecify.annotations.NullMarked;
