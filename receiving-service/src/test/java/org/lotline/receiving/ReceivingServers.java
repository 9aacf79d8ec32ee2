package org.lotline.receiving;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lotline.localplant.testing.PlantServersResource;

/** Real PostgreSQL and Kafka for the tests of this service; quality is where a test plays it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(
        value = PlantServersResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "receiving"),
            @ResourceArg(name = "servers", value = "postgres,kafka")
        })
@WithTestResource(QualityAddressResource.class)
@interface ReceivingServers {}
