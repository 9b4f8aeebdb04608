package org.daybook.app.ui.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.app.service.Centre;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The list of sessions, shown before its rows are read as at a sign-in.
@ExtendWith(FxToolkit.class)
class SessionsUiTest {

  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final List<UUID> opened = new ArrayList<>();
  private RollCallDesk desk;
  private SessionsViewModel model;
  private ListView<?> list;

  @BeforeEach
  void show() throws Exception {
    desk = new RollCallDesk(folder, 3, bench.background);
    model =
        new SessionsViewModel(desk.desk.rollCall, bench.background, desk.desk.clock, opened::add);
    Scene scene =
        bench.step(() ->
            Stand.inside(
                Theme.LIGHT,
                Language.ENGLISH,
                messages -> new Fxml(messages).load(new SessionsController(model, messages))));
    list = (ListView<?>) scene.lookup(".list-view");
  }

  @AfterEach
  void stop() {
    desk.close();
    bench.close();
  }

  @Test
  void enterOpensTheLikeliestSessionOfRowsThatComeLater() throws Exception {
    bench.step(model::showToday);
    enter();
    assertEquals(List.of(desk.centre.session), opened);
  }

  @Test
  void theChosenSessionStaysChosenWhenOthersComeBeforeIt() throws Exception {
    bench.step(model::showToday);
    putEarlier();
    bench.step(model::refresh);
    assertEquals(2, list.getItems().size());
    enter();
    assertEquals(List.of(desk.centre.session), opened);
  }

  @Test
  void anotherDayHasItsOwnLikeliestSession() throws Exception {
    bench.step(model::showToday);
    bench.step(() -> model.moveDay(-1));
    assertEquals(-1, list.getSelectionModel().getSelectedIndex());
    putEarlier();
    bench.step(model::showToday);
    enter();
    assertEquals(List.of(desk.centre.session), opened);
  }

  @Test
  void saysWhenTheDayCannotBeRead() throws Exception {
    bench.step(model::showToday);
    assertFalse(trouble().isVisible());
    desk.desk.replica.close();
    bench.step(() -> model.moveDay(1));
    assertTrue(trouble().isVisible());
    assertEquals(List.of(), bench.step(() -> drawn(Theme.LIGHT, Language.ENGLISH)));
    assertEquals(List.of(), bench.step(() -> drawn(Theme.DARK, Language.ENGLISH)));
    assertEquals(List.of(), bench.step(() -> drawn(Theme.LIGHT, Language.ARABIC)));
  }

  private List<String> drawn(Theme theme, Language language) throws IOException {
    return Stand.drawInside(
        theme,
        language,
        "sessions-unreadable",
        messages -> new Fxml(messages).load(new SessionsController(model, messages)));
  }

  private Node trouble() {
    return list.getScene().lookup(".trouble-panel");
  }

  private void enter() throws Exception {
    var enter =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    bench.step(() -> Event.fireEvent(list, enter));
  }

  /// A session that is over.
  private void putEarlier() {
    var centre = desk.centre;
    var earlier =
        new Session(
            Centre.id(70),
            centre.organisation,
            centre.branch,
            centre.cohort,
            Centre.DAY,
            Centre.NOW.minus(Duration.ofHours(2)),
            Centre.NOW.minus(Duration.ofHours(1)),
            "Room 1",
            centre.staff,
            SessionState.FINISHED,
            null,
            null);
    desk.desk.replica.write(transaction -> {
      transaction.put(List.of(earlier));
      return true;
    });
  }
}
