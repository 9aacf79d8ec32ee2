@NullMarked
package org.lotline.systemtests.goinglive;

import org.jspecify.annotations.NullMarked;
