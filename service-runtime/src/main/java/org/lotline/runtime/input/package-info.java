/** What every input of every operation has to be, before any rule of a noun is asked. */
@NullMarked
package org.lotline.runtime.input;

import org.jspecify.annotations.NullMarked;
