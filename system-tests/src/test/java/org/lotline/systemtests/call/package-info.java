@NullMarked
package org.lotline.systemtests.call;

import org.jspecify.annotations.NullMarked;
