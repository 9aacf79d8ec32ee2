/** What a question starts from, and what is on record beside a number that isn't. */
@NullMarked
package org.lotline.trace.answer.seed;

import org.jspecify.annotations.NullMarked;
