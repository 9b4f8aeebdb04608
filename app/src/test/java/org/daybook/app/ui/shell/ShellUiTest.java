package org.daybook.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.daybook.app.ui.control.NavItem;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class ShellUiTest {

  private final List<Object> opened = new ArrayList<>();
  private final ShellViewModel model =
      new ShellViewModel(
          Map.of(
              Place.CASH_DESK, Access.NOT_PERMITTED,
              Place.REPORTS, Access.NOT_PERMITTED,
              Place.SETTINGS, Access.NOT_PERMITTED),
          new Navigator() {
            @Override
            public void open(Place place) {
              opened.add(place);
            }

            @Override
            public void openSyncCentre() {
              opened.add("sync");
            }
          });

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheFrame(Theme theme, Language language) throws Exception {
    FxToolkit.onFx(() -> {
      fill();
      Picture.save(scene(theme, language), "gallery/shell-" + theme + "-" + language);
      return model;
    });
  }

  @Test
  void aPlaceThatCannotBeEnteredStaysInTheRailAndSaysWhy() throws Exception {
    List<String> said =
        FxToolkit.onFx(() -> {
          Scene scene = scene(Theme.LIGHT, Language.ENGLISH);
          List<String> texts = new ArrayList<>();
          for (var node : scene.getRoot().lookupAll(".nav-item")) {
            if (node instanceof NavItem item) {
              item.fire();
              texts.add(item.getAccessibleText());
            }
          }
          return texts;
        });
    assertEquals(10, said.size());
    assertEquals("Cash desk, Your role does not include this", said.get(2));
    assertEquals(
        List.of(
            Place.TODAY,
            Place.ROLL_CALL,
            Place.STUDENTS,
            Place.SCHEDULE,
            Place.CLOSE_OF_DAY,
            Place.ATTENTION,
            Place.EVACUATION),
        opened);
  }

  @Test
  void thePillTellsWhatIsNotSentBesideWhatNeedsAttention() throws Exception {
    var alarm = SyncSummary.State.NEEDS_ATTENTION;
    assertEquals("Needs attention (2)", pill(new SyncSummary(alarm, 0, 2, false, null)));
    assertEquals("Needs attention (2) · 3 to send", pill(new SyncSummary(alarm, 3, 2, true, null)));
    assertEquals("Needs attention (2) · offline", pill(new SyncSummary(alarm, 0, 2, true, null)));
    assertEquals("Sending is stuck · 3 to send", pill(new SyncSummary(alarm, 3, 0, false, null)));
  }

  private String pill(SyncSummary sync) throws Exception {
    return FxToolkit.onFx(() -> {
      fill();
      model.syncProperty().set(sync);
      var pill = scene(Theme.LIGHT, Language.ENGLISH).getRoot().lookup(".sync-pill");
      return ((Button) pill).getText();
    });
  }

  private void fill() {
    model.branchNameProperty().set("Nasr City");
    model.deskNameProperty().set("Front desk 1");
    model.businessDateProperty().set(LocalDate.of(2026, 11, 21));
    model.personProperty().set(new SignedInPerson(1, "Mona Adel", "Front desk"));
    model
        .syncProperty()
        .set(
            new SyncSummary(
                SyncSummary.State.OFFLINE, 41, 2, true, Instant.parse("2026-11-21T06:12:00Z")));
    model.go(Place.ROLL_CALL);
  }

  private Scene scene(Theme theme, Language language) {
    Messages messages = new Messages(language, ZoneId.of("Africa/Cairo"));
    Appearance appearance = new Appearance(theme, Density.COMPACT, language);
    ShellController controller = new ShellController(model, messages, appearance, new NobodyElse());
    Parent view = new Fxml(messages).load(controller);
    Scene scene = new Scene(view, 1280, 720);
    appearance.dress(scene);
    view.applyCss();
    view.layout();
    return scene;
  }

  private static final class NobodyElse implements PersonActions {
    @Override
    public void switchPerson() {}

    @Override
    public void switchPersonAt(Place place) {}

    @Override
    public void signOut() {}
  }
}
