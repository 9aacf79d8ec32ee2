/** What is bought: unit and policy. */
@NullMarked
package org.lotline.receiving.item;

import org.jspecify.annotations.NullMarked;
