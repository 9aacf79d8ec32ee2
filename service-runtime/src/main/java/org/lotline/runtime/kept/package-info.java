/** What an act leaves beside its nouns, whoever it is: events, audit, the answer of its key. */
@NullMarked
package org.lotline.runtime.kept;

import org.jspecify.annotations.NullMarked;
