package org.lotline.shipping;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lotline.localplant.testing.PlantServersResource;
import org.lotline.shipping.plant.PlayedPlantResource;

/** Real PostgreSQL and Kafka for the tests of this service, and the services around it, played. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(
        value = PlantServersResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "shipping"),
            @ResourceArg(name = "servers", value = "postgres,kafka")
        })
@WithTestResource(PlayedPlantResource.class)
@interface ShippingServers {}
