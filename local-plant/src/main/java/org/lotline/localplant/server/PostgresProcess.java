package org.lotline.localplant.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lotline.localplant.process.Children;
import org.lotline.localplant.process.Launch;
import org.lotline.localplant.site.PlantDirectory;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.site.PrivateFiles;

/** PostgreSQL as a child process, durable (fsync and synchronous_commit stay on) and reachable over loopback only. */
final class PostgresProcess {

    private final PlantDirectory directory;
    private final Children children;
    private final Path binaries;
    private final Path home;

    PostgresProcess(PlantDirectory directory, Children children) {
        this.directory = directory;
        this.children = children;
        this.binaries = PostgresBinaries.in(directory.checkout()).resolve("bin");
        this.home = UnprivilegedUser.reachable(directory.home("postgres"));
    }

    /** Makes the cluster if there is none yet. */
    Machine prepare(int port, String superuserPassword) {
        UnprivilegedUser.own(PrivateFiles.folder(home));
        var data = home.resolve("data");
        if (!Files.exists(data)) {
            initialise(data, superuserPassword);
        }
        forgetDeadPostmaster(data);
        return new ChildMachine(children, launch("postgres", command(data, port), "INT"));
    }

    private List<String> command(Path data, int port) {
        return List.of(
                binaries.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                PostgresServer.MAX_CONNECTIONS,
                "-c",
                "log_line_prefix=%m [%p] %d %u ");
    }

    /** Aside first, so that an initdb that was cut short is never taken for a cluster. */
    private void initialise(Path data, String superuserPassword) {
        var fresh = home.resolve("data.new");
        var passwordFile = home.resolve("password");
        PlantDirectory.delete(fresh);
        PrivateFiles.write(passwordFile, superuserPassword);
        UnprivilegedUser.own(passwordFile);
        var initdb = children.start(launch("initdb", initdb(fresh, passwordFile), "TERM"));
        if (initdb.await() != 0) {
            throw new PlantFailure("initdb failed; " + initdb.lastWords(10));
        }
        try {
            Files.delete(passwordFile);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> initdb(Path data, Path passwordFile) {
        var command = new ArrayList<>(List.of(
                binaries.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                PostgresServer.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile));
        command.addAll(PostgresServer.ENCODING);
        return command;
    }

    /** After a crash the pid in the file may belong to anything by now; PostgreSQL would refuse to start then. */
    private static void forgetDeadPostmaster(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file) && !isPostgres(Files.readAllLines(file).getFirst())) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .flatMap(p -> p.info().command())
                .map(c -> c.endsWith("/postgres"))
                .orElse(false);
    }

    private Launch launch(String name, List<String> command, String stopSignal) {
        return new Launch(
                name,
                UnprivilegedUser.running(command),
                Map.of("LC_ALL", "C"),
                home,
                directory.log("postgres"),
                stopSignal);
    }
}
