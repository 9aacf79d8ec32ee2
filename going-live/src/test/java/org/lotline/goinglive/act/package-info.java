@NullMarked
package org.lotline.goinglive.act;

import org.jspecify.annotations.NullMarked;
