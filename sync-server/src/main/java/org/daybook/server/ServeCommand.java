package org.daybook.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.daybook.server.admin.DatabaseOptions;
import org.daybook.server.http.HttpSettings;
import org.daybook.server.http.HttpSettings.Keystore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `serve`: migrates where it may, serves until it is told to stop.
@Command(
    name = "serve",
    description = "Serves desks until it is stopped.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ServeCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Mixin private final DatabaseOptions database;

  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "address to bind, default ${DEFAULT-VALUE}")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8470",
      description = "port to bind, 0 for a free one, default ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--port-file",
      paramLabel = "FILE",
      description = "file that the bound port is written to once the server is ready")
  private @Nullable Path portFile;

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description =
          "PKCS12 file with certificate and key; its password in DAYBOOK_KEYSTORE_PASSWORD")
  private @Nullable Path keystore;

  @Option(
      names = "--device-rate",
      defaultValue = "200",
      description = "requests a device may make per second, default ${DEFAULT-VALUE}")
  private int deviceRate;

  @Option(
      names = "--api-rate",
      defaultValue = "" + HttpSettings.API_PER_SECOND,
      description = "requests a token of the API may make per second, default ${DEFAULT-VALUE}")
  private int apiRate;

  @Option(
      names = "--unsigned-rate",
      defaultValue = "60",
      description =
          "enrolments, refused signatures and refused tokens an address, and sign-ins a device, may"
              + " make per minute, default ${DEFAULT-VALUE}")
  private int unsignedRate;

  @Option(
      names = "--open-metrics",
      description = "answer /metrics to other machines too, not only to this one")
  private boolean openMetrics;

  ServeCommand(Map<String, String> environment) {
    this.environment = environment;
    this.database = new DatabaseOptions(environment);
  }

  @Override
  public Integer call() throws Exception {
    var settings =
        new HttpSettings(host, port, keystore(), deviceRate, unsignedRate, openMetrics, apiRate);
    var stopped = new CountDownLatch(1);
    var wiring = new Wiring(database, settings);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  wiring.close();
                  stopped.countDown();
                },
                "stop"));
    announce(spec.commandLine().getOut(), wiring.port());
    stopped.await();
    return 0;
  }

  /// The file appears whole, so that whoever waits for it can read it at once.
  private void announce(PrintWriter out, int bound) throws IOException {
    if (portFile != null) {
      var draft = portFile.resolveSibling(portFile.getFileName() + ".new");
      Files.writeString(draft, Integer.toString(bound));
      Files.move(draft, portFile, StandardCopyOption.REPLACE_EXISTING);
    }
    out.println("listening on port " + bound);
    out.flush();
  }

  private @Nullable Keystore keystore() {
    if (keystore == null) {
      return null;
    }
    return new Keystore(keystore, environment.getOrDefault("DAYBOOK_KEYSTORE_PASSWORD", ""));
  }
}
