package org.daybook.app.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class AttentionUiTest {
  private final List<AttentionView> items = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final AttentionViewModel model =
      new AttentionViewModel(new Recording(), SameThread.background());

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsBothSidesWithoutCuttingAWord(Theme theme, Language language) throws Exception {
    items.add(AttentionItems.twoMarks(1, AttentionState.OPEN));
    items.add(AttentionItems.rejection(2));
    items.add(AttentionItems.twoMarks(3, AttentionState.WITH_MANAGER));
    items.add(AttentionItems.twoMarks(4, AttentionState.SETTLED));
    List<String> cut =
        FxToolkit.onFx(() -> {
          model.refresh();
          List<String> all =
              new ArrayList<>(Stand.drawInside(theme, language, "attention", this::view));
          model.selectedProperty().set(model.shown().get(1));
          all.addAll(Stand.drawInside(theme, language, "attention-rejection", this::view));
          items.add(AttentionItems.twoStudents(7));
          model.refresh();
          model.selectedProperty().set(model.shown().get(2));
          all.addAll(Stand.drawInside(theme, language, "attention-students", this::view));
          return all;
        });
    assertEquals(List.of(), cut);
  }

  @Test
  void saysWhatToExpectWhenThereIsNothing() throws Exception {
    List<String> cut =
        FxToolkit.onFx(() -> {
          model.refresh();
          return Stand.drawInside(Theme.LIGHT, Language.ENGLISH, "attention-empty", this::view);
        });
    assertEquals(List.of(), cut);
  }

  @Test
  void keepsTheMarkThatThePersonChose() throws Exception {
    items.add(AttentionItems.twoMarks(1, AttentionState.OPEN));
    FxToolkit.onFx(() -> {
      model.refresh();
      Scene scene = Stand.of(Theme.LIGHT, Language.ENGLISH, this::view);
      ((TextField) scene.lookup("#note")).setText("Seen by the instructor");
      ((ActionButton) scene.lookup("#keepOther")).fire();
      return done;
    });
    assertEquals(List.of("ABSENT Seen by the instructor"), done);
  }

  private Parent view(Messages messages) {
    return new Fxml(messages).load(new AttentionController(model, messages));
  }

  private final class Recording implements AttentionDesk {
    @Override
    public List<AttentionView> items() {
      return List.copyOf(items);
    }

    @Override
    public boolean maySettle() {
      return true;
    }

    @Override
    public Optional<CaptureResult> correct(
        UUID itemId, AttendanceValue value, int minutes, String reason) {
      done.add(value + " " + reason);
      return Optional.of(new CaptureResult.Saved(List.of()));
    }

    @Override
    public CaptureResult merge(UUID studentId, UUID intoStudentId) {
      done.add("merge " + studentId + " into " + intoStudentId);
      return new CaptureResult.Saved(List.of());
    }

    @Override
    public CaptureResult settle(UUID itemId, @Nullable String note) {
      return new CaptureResult.Saved(List.of());
    }

    @Override
    public CaptureResult handToManager(UUID itemId, @Nullable String note) {
      return new CaptureResult.Saved(List.of());
    }
  }
}
