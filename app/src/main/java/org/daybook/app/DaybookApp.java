package org.daybook.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.stage.Stage;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.theme.Fonts;
import org.daybook.app.ui.window.DeskFlow;
import org.daybook.app.ui.window.DeskWindow;
import org.daybook.app.ui.window.FrontBell;
import org.daybook.app.ui.window.Opening;
import org.daybook.app.ui.window.PreferencesFile;

/// The desk with its window. The first picture comes before any file of the desk is opened.
public final class DaybookApp extends Application {
  private static final String PLAIN_HTTP = "--allow-plain-http";

  private final ExecutorService errands = Executors.newCachedThreadPool(daemon("daybook-errand"));
  private final ExecutorService work = Executors.newSingleThreadExecutor(daemon("daybook-work"));
  private Optional<DeskFlow> flow = Optional.empty();

  /// Opens the window; returns when it was closed.
  public static void open(Optional<Path> data, Optional<String> server, boolean plainHttp) {
    var arguments =
        Stream.concat(
            data.map(it -> "--data=" + it).stream(), server.map(it -> "--server=" + it).stream());
    var flags = plainHttp ? Stream.of(PLAIN_HTTP) : Stream.<String>empty();
    launch(DaybookApp.class, Stream.concat(arguments, flags).toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    var named = getParameters().getNamed();
    var server = Optional.ofNullable(named.get("server"));
    var config =
        AppConfig.of(
                Optional.ofNullable(named.get("data")).map(Path::of),
                server,
                Path.of(System.getProperty("user.home")))
            .withPlainHttp(getParameters().getUnnamed().contains(PLAIN_HTTP));
    var ui = new FxThread();
    var preferences =
        new PreferencesFile(config.dataFolder().resolve("window.properties"), Locale.getDefault());
    var window = new DeskWindow(stage, preferences);
    var started =
        new DeskFlow(
            () -> opening(config),
            window,
            new Background(errands, ui),
            new Background(work, ui),
            new FrontBell(config.dataFolder()),
            server.orElse(""));
    flow = Optional.of(started);
    started.start();
    window.open();
  }

  @Override
  public void stop() {
    flow.ifPresent(DeskFlow::close);
    errands.shutdownNow();
    work.shutdown();
  }

  private static Opening opening(AppConfig config) {
    var wiring = Wiring.of(config);
    return new Opening(
        wiring.activation(),
        wiring::openDesk,
        wiring.intentIds(),
        wiring.clock(),
        wiring.monotonicMillis());
  }

  private static ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
