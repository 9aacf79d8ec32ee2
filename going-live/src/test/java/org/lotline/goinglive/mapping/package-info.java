@NullMarked
package org.lotline.goinglive.mapping;

import org.jspecify.annotations.NullMarked;
