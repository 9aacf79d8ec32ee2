/** Certificates, their documents and the lots that they cover. */
@NullMarked
package org.lotline.receiving.certificate;

import org.jspecify.annotations.NullMarked;
