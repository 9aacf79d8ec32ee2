/** What is made of what. */
@NullMarked
package org.lotline.production;

import org.jspecify.annotations.NullMarked;
