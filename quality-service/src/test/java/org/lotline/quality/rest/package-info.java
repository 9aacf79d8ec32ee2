/** What trace's answers are made into, without a server. */
@NullMarked
package org.lotline.quality.rest;

import org.jspecify.annotations.NullMarked;
