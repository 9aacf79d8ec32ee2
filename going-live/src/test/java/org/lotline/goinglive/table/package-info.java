@NullMarked
package org.lotline.goinglive.table;

import org.jspecify.annotations.NullMarked;
