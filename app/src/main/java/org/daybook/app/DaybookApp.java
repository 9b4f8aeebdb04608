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
import org.daybook.app.ui.window.PreferencesFile;

/// The desk with its window. Its files are opened while the first picture is drawn.
public final class DaybookApp extends Application {
  private static final String PLAIN_HTTP = "--allow-plain-http";

  private final ExecutorService errands = Executors.newCachedThreadPool(daemon("daybook-errand"));
  private final ExecutorService work = Executors.newSingleThreadExecutor(daemon("daybook-work"));
  private Optional<HeadStart> begun = Optional.empty();
  private Optional<DeskFlow> flow = Optional.empty();

  /// Opens the window; returns when it was closed.
  public static void open(Optional<Path> data, Optional<String> server, boolean plainHttp) {
    var arguments =
        Stream.concat(
            data.map(it -> "--data=" + it).stream(), server.map(it -> "--server=" + it).stream());
    var flags = plainHttp ? Stream.of(PLAIN_HTTP) : Stream.<String>empty();
    launch(DaybookApp.class, Stream.concat(arguments, flags).toArray(String[]::new));
  }

  /// JavaFX calls it while the thread that draws makes the window's surroundings ready.
  @Override
  public void init() {
    begun = Optional.of(HeadStart.of(config(), errands));
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    var config = config();
    var ui = new FxThread();
    var preferences =
        new PreferencesFile(config.dataFolder().resolve("window.properties"), Locale.getDefault());
    var window = new DeskWindow(stage, preferences);
    var started =
        new DeskFlow(
            begun.orElseThrow()::opening,
            window,
            new Background(errands, ui),
            new Background(work, ui),
            new FrontBell(config.dataFolder()),
            config.serverUrl().orElse(""));
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

  private AppConfig config() {
    var named = getParameters().getNamed();
    return AppConfig.of(
            Optional.ofNullable(named.get("data")).map(Path::of),
            Optional.ofNullable(named.get("server")),
            Path.of(System.getProperty("user.home")))
        .withPlainHttp(getParameters().getUnnamed().contains(PLAIN_HTTP));
  }

  private static ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
