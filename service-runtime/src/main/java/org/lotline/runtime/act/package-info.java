/** Who does what and when: the context that every act carries. */
@NullMarked
package org.lotline.runtime.act;

import org.jspecify.annotations.NullMarked;
