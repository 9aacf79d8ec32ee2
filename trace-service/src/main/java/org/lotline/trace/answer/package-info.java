/** Questions to the genealogy and their answers, as pure functions of what a store gives. */
@NullMarked
package org.lotline.trace.answer;

import org.jspecify.annotations.NullMarked;
