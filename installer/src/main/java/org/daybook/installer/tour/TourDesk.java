package org.daybook.installer.tour;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.theme.Fonts;
import org.daybook.app.ui.window.DeskFlow;
import org.daybook.app.ui.window.DeskWindow;
import org.daybook.app.ui.window.FrontBell;
import org.daybook.app.ui.window.Opening;
import org.daybook.app.ui.window.PreferencesFile;

/// The desk whose window the tour looks at: put together as the program does it, but by the tour's
/// clock, and in English whatever the machine speaks.
final class TourDesk implements AutoCloseable {
  private final Drawing drawing;
  private final Stage stage;
  private final DeskFlow flow;
  private final ExecutorService errands;
  private final ExecutorService work;

  private TourDesk(
      Drawing drawing, Stage stage, DeskFlow flow, ExecutorService errands, ExecutorService work) {
    this.drawing = drawing;
    this.stage = stage;
    this.flow = flow;
    this.errands = errands;
    this.work = work;
  }

  static TourDesk open(TourPlace place, Drawing drawing) {
    var errands = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    var work = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    return drawing.ask(() -> {
      Fonts.load();
      var folder = place.desks().resolve("front-desk");
      var config = AppConfig.of(Optional.of(folder), Optional.empty(), folder);
      var stage = new Stage();
      var preferences = new PreferencesFile(folder.resolve("window.properties"), Locale.ENGLISH);
      var window = new DeskWindow(stage, preferences);
      var ui = new FxThread();
      var flow =
          new DeskFlow(
              () -> opening(config, place),
              window,
              new Background(errands, ui),
              new Background(work, ui),
              new FrontBell(folder),
              "");
      flow.start();
      window.open();
      return new TourDesk(drawing, stage, flow, errands, work);
    });
  }

  private static Opening opening(AppConfig config, TourPlace place) {
    var wiring = Wiring.of(config, place.clock());
    return new Opening(
        wiring.activation(),
        wiring::openDesk,
        wiring.intentIds(),
        wiring.clock(),
        wiring.monotonicMillis());
  }

  Stage stage() {
    return stage;
  }

  @Override
  public void close() {
    drawing.run(flow::close);
    drawing.run(stage::close);
    errands.shutdownNow();
    work.shutdownNow();
  }
}
