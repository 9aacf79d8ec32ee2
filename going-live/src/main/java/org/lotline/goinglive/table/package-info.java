/** What stands in a file: sheets of rows of cells, as somebody typed them. */
@NullMarked
package org.lotline.goinglive.table;

import org.jspecify.annotations.NullMarked;
