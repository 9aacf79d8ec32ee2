/** Which column of a plant's own sheets is which field of ours. */
@NullMarked
package org.lotline.goinglive.mapping;

import org.jspecify.annotations.NullMarked;
