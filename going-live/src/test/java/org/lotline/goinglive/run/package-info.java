@NullMarked
package org.lotline.goinglive.run;

import org.jspecify.annotations.NullMarked;
