/** Master data: one way in which nouns are defined, whatever they are. */
@NullMarked
package org.lotline.runtime.definition;

import org.jspecify.annotations.NullMarked;
