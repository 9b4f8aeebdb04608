package org.daybook.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.app.headless.HeadlessDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts a desk: with its window, or headless on JSON lines.
@Command(
    name = "daybook desk",
    description = "Starts a desk.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class DaybookDesk implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of journal and replica; the key is kept beside it in DIR.key.")
  private @Nullable Path data;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Server to use from now on, instead of the one the desk was enrolled at.")
  private @Nullable String server;

  @Option(
      names = "--allow-plain-http",
      description = "Send passwords and codes to another machine without encryption too.")
  private boolean plainHttp;

  @Option(
      names = "--headless",
      description = "No window: JSON lines in, JSON lines out; see docs/headless-desk.md.")
  private boolean headless;

  private DaybookDesk() {}

  /// Starts a desk; the process ends with 0 unless it could not start.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new DaybookDesk()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    var config =
        AppConfig.of(
                Optional.ofNullable(data),
                Optional.ofNullable(server),
                Path.of(System.getProperty("user.home")))
            .withPlainHttp(plainHttp);
    if (!headless) {
      DaybookApp.open(Optional.ofNullable(data), Optional.ofNullable(server), plainHttp);
      return CommandLine.ExitCode.OK;
    }
    var wiring = Wiring.of(config);
    try (var desk = new HeadlessDesk(wiring.activation(), wiring::openDesk, wiring.intentIds())) {
      // Whoever stops the process closes the files in order.
      Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "daybook-close"));
      desk.serve(
          new InputStreamReader(System.in, StandardCharsets.UTF_8),
          new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
    }
    return CommandLine.ExitCode.OK;
  }
}
