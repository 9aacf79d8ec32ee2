/** Production, receiving and quality as shipping sees them: small servers that speak their contracts. */
package org.lotline.shipping.plant;
