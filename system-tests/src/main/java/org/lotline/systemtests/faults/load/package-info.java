/** Writers who do every act of the plant, again and again, and note what they were told. */
@NullMarked
package org.lotline.systemtests.faults.load;

import org.jspecify.annotations.NullMarked;
