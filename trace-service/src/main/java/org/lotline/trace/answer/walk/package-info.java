/** What is reached from a seed, along the arrows or against them, and what lies beside that. */
@NullMarked
package org.lotline.trace.answer.walk;

import org.jspecify.annotations.NullMarked;
