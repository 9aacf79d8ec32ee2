package org.lotline.custody.testing;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.testing.PlantServersResource;

/** Real PostgreSQL, one for all tests of the module. */
@WithTestResource(
        value = PlantServersResource.class,
        initArgs = @ResourceArg(name = "service", value = "receiving"),
        scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // the test resource fills the fields
public abstract class HolderTest {

    protected PlantServers servers;

    protected Connection asSuperuser() throws SQLException {
        var login = servers.postgres().superuser();
        return DriverManager.getConnection(servers.postgres().jdbcUrl("receiving"), login.user(), login.password());
    }
}
