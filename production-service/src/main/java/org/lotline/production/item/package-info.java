/** What is made here: unit and policy. */
@NullMarked
package org.lotline.production.item;

import org.jspecify.annotations.NullMarked;
