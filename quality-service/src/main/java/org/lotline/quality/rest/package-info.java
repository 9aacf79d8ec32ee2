/** Quality over REST, and trace as its client: mapping to and from the contracts. */
@NullMarked
package org.lotline.quality.rest;

import org.jspecify.annotations.NullMarked;
