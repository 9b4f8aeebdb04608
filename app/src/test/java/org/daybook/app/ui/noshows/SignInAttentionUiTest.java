package org.daybook.app.ui.noshows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.app.service.reports.EarnedWeeks;
import org.daybook.app.ui.attention.AttentionController;
import org.daybook.app.ui.attention.AttentionViewModel;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.desk.CaptureResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Attention says how many wait, and leads to them.
@ExtendWith(FxToolkit.class)
class SignInAttentionUiTest {
  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final List<String> gone = new ArrayList<>();
  private EarnedWeeks weeks;
  private NoShowsViewModel model;

  @BeforeEach
  void open() throws Exception {
    weeks = new EarnedWeeks(folder);
    var desk = weeks.desk;
    var service = new BookingService(desk.replica, desk.capture, desk.identity, desk.clock);
    model = new NoShowsViewModel(new Reading(service), null, bench.background);
    bench.step(model::refresh);
  }

  @AfterEach
  void close() {
    weeks.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ARABIC", "LIGHT,HINDI"})
  void drawsTheSignBesideTheTitle(Theme theme, Language language) throws Exception {
    var scene = bench.step(() -> Stand.inside(theme, language, this::attention));
    assertTrue(bench.step(() -> scene.getRoot().lookup("#noShows").isVisible()));
    assertEquals(
        List.of(), bench.step(() -> Stand.draw(scene, "noshows-sign-" + theme + "-" + language)));
  }

  @Test
  void theKeyOnItLeadsToTheQueue() throws Exception {
    Stand.used(
        this::attention,
        scene -> {
          robot.push(KeyCode.CONTROL, KeyCode.B);
          WaitForAsyncUtils.waitFor(
              30, TimeUnit.SECONDS, () -> FxToolkit.onFx(() -> gone.equals(List.of("queue"))));
          var spoken =
              FxToolkit.onFx(() ->
                  Objects.requireNonNull(scene.getRoot().lookup("#noShows")).getAccessibleText());
          assertTrue(spoken.startsWith("To decide: 2 absences, "), spoken);
        });
  }

  private Parent attention(Messages messages) {
    var controller =
        new AttentionController(new AttentionViewModel(null, null, bench.background), messages);
    var view = new Fxml(messages).load(controller);
    var sign = new NoShowsButton(messages, () -> gone.add("queue"));
    sign.follow(model);
    controller.addToHead(sign);
    return view;
  }

  private record Reading(BookingService service) implements NoShowsDesk {
    @Override
    public List<UndecidedNoShow> undecided() {
      return service.undecided();
    }

    @Override
    public boolean mayDecide() {
      return true;
    }

    @Override
    public CaptureResult decide(UUID bookingId, NoShowDecision decision, String reason) {
      throw new AssertionError("nobody decides here");
    }
  }
}
