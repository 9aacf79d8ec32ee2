@NullMarked
package org.lotline.goinglive.row;

import org.jspecify.annotations.NullMarked;
