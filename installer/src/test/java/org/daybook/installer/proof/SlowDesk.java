package org.daybook.installer.proof;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.headless.HeadlessDesk;

/// A headless desk whose machine believes that it is yesterday. It is started as the desk's own
/// program is.
public final class SlowDesk {
  private SlowDesk() {}

  /// @param arguments `--headless --data DIR`
  /// @throws IOException when a stream breaks
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[2]);
    var config = AppConfig.of(Optional.of(folder), Optional.empty(), folder);
    var wiring = Wiring.of(config, Clock.offset(Clock.systemUTC(), Duration.ofDays(-1)));
    try (var desk = new HeadlessDesk(wiring.activation(), wiring::openDesk, wiring.intentIds())) {
      desk.serve(
          new InputStreamReader(System.in, StandardCharsets.UTF_8),
          new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
    }
  }
}
