/** {@code ./lotline bench}: what the plant does in how much time, beside what others would need for it. */
@NullMarked
package org.lotline.systemtests.bench;

import org.jspecify.annotations.NullMarked;
