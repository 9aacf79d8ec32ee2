/** Two people of quality let a shipment leave while the gate can't know what its lots came from. */
@NullMarked
package org.lotline.quality.gaterelease;

import org.jspecify.annotations.NullMarked;
