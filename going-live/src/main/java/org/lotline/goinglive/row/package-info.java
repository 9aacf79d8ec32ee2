/** What a row of a sheet says, read strictly: values, what is missing, and what is wrong. */
@NullMarked
package org.lotline.goinglive.row;

import org.jspecify.annotations.NullMarked;
