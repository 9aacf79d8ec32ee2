package org.lotline.localplant.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lotline.localplant.process.Children;
import org.lotline.localplant.process.Launch;
import org.lotline.localplant.site.PlantDirectory;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.site.PrivateFiles;

/** Neo4j as a child JVM; it is GPL, so it is started and never linked. */
final class Neo4jProcess {

    private static final String CONFIGURATION = """
            server.default_listen_address=127.0.0.1
            server.bolt.listen_address=127.0.0.1:%1$d
            server.bolt.advertised_address=127.0.0.1:%1$d
            server.http.enabled=false
            server.https.enabled=false
            server.memory.pagecache.size=64m
            dbms.usage_report.enabled=false
            db.tx_log.rotation.retention_policy=keep_none
            db.tx_log.preallocate=false
            internal.dbms.bolt.netty_server_shutdown_quiet_period=0
            """;

    private static final List<String> FLAGS = List.of(
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final PlantDirectory directory;
    private final Children children;
    private final Path home;
    private final SharedArchive archive;

    Neo4jProcess(PlantDirectory directory, Children children) {
        this.directory = directory;
        this.children = children;
        this.home = PrivateFiles.folder(directory.home("neo4j"));
        this.archive = new SharedArchive(
                directory.checkout().target("local-plant/neo4j-server").resolve("neo4j.jsa"));
    }

    /** Sets the password if that was not done before. */
    Machine prepare(int port, String password) {
        var configuration = PrivateFiles.folder(home.resolve("conf"));
        PrivateFiles.write(configuration.resolve("neo4j.conf"), CONFIGURATION.formatted(port));
        if (!Files.exists(home.resolve("password-set"))) {
            setPassword(password);
        }
        var main = "org.neo4j.server.CommunityEntryPoint";
        return new ChildMachine(
                children,
                launch(
                        "neo4j",
                        List.of("-Xms128m", "-Xmx384m"),
                        archive.flags(),
                        main,
                        "--home-dir=" + home,
                        "--config-dir=" + configuration));
    }

    /** From an argument file, for a command line is no place for a password. */
    private void setPassword(String password) {
        var arguments = home.resolve("password");
        PrivateFiles.write(arguments, password);
        var admin = children.start(launch(
                "neo4j-admin",
                List.of("-Xmx128m", "-Dbasedir=" + home, "-Dapp.home=" + home),
                archive.flagsOfTools(),
                "org.neo4j.server.startup.Neo4jAdminCommand",
                "dbms",
                "set-initial-password",
                "@" + arguments));
        if (admin.await() != 0) {
            throw new PlantFailure("Neo4j's password can't be set; " + admin.lastWords(10));
        }
        try {
            Files.delete(arguments);
            Files.createFile(home.resolve("password-set"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Launch launch(String name, List<String> memory, List<String> sharing, String main, String... arguments) {
        var classPath = directory.checkout().serverClassPath("neo4j-server");
        var flags = Stream.concat(FLAGS.stream(), sharing.stream()).toList();
        return new Launch(name, Jvm.command(memory, flags, classPath, main, arguments), home, directory.log("neo4j"));
    }
}
