package org.daybook.app.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.Remedy;
import org.daybook.app.service.attention.Said;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.booking.BookingState;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(FxToolkit.class)
class AttentionUiTest {
  private final List<AttentionView> items = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final AttentionViewModel model =
      new AttentionViewModel(new Recording(), new Leads(done), SameThread.background());

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
          all.addAll(drawn(theme, language, "attention-students", AttentionItems.twoStudents(7)));
          all.addAll(drawn(theme, language, "attention-plans", AttentionItems.twoPlans()));
          all.addAll(drawn(theme, language, "attention-clash", AttentionItems.clash(9)));
          all.addAll(drawn(theme, language, "attention-alone", AttentionItems.alone(8)));
          all.addAll(drawn(theme, language, "attention-seat", AttentionItems.seat(11)));
          return all;
        });
    assertEquals(List.of(), cut);
  }

  /// In the least window: what the two sides differ in is seen without scrolling.
  @Test
  void whereTheSidesDifferIsSeenInTheLeastRoom() throws Exception {
    items.add(AttentionItems.twoPlans());
    var seen =
        FxToolkit.onFx(() -> {
          model.refresh();
          var root = Stand.inside(Theme.LIGHT, Language.ENGLISH, this::view).getRoot();
          for (int i = 0; i < 3; i++) {
            root.resize(888, 492);
            root.applyCss();
            root.layout();
          }
          var room = root.lookup(".attention-sides");
          var bottom = room.localToScene(room.getLayoutBounds()).getMaxY();
          return root.lookupAll(".two-sides-difference").stream()
              .filter(it -> it.localToScene(it.getLayoutBounds()).getMaxY() <= bottom)
              .count();
        });
    assertEquals(2, seen);
  }

  /// Every word that a seat may have, in the words of bookings.
  @ParameterizedTest
  @EnumSource(BookingState.class)
  void saysHowASeatStands(BookingState state) throws Exception {
    items.add(AttentionItems.seat(11, state));
    model.refresh();
    var scene = FxToolkit.onFx(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, this::view));
    var texts = Stand.texts(scene);
    var words =
        Stand.messages(Language.ENGLISH)
            .text("booking.state." + state.name().toLowerCase(Locale.ROOT));
    assertTrue(texts.containsAll(List.of("Youssef Samir", words)), texts.toString());
    assertEquals(1, texts.stream().filter("Student"::equals).count(), "one line for both sides");
  }

  /// Who is told that a reason is missing types it without looking for the field.
  @Test
  void theKeyboardGoesToTheReasonThatIsMissing() throws Exception {
    items.add(AttentionItems.twoMarks(1, AttentionState.OPEN));
    Stand.used(
        this::view,
        scene -> {
          FxToolkit.onFx(() -> {
            model.refresh();
            model.chooseOwn();
            return true;
          });
          assertTrue(Stand.hasKeyboard(scene, "note"));
        });
  }

  private List<String> drawn(Theme theme, Language language, String name, AttentionView item)
      throws IOException {
    items.add(item);
    model.refresh();
    model.shown().stream()
        .filter(it -> it.view().equals(item))
        .findFirst()
        .ifPresent(model.selectedProperty()::set);
    return Stand.drawInside(theme, language, name, this::view);
  }

  /// Every reason there is, as an item of every kind may have it: nothing is left without words.
  @ParameterizedTest
  @EnumSource(Reason.class)
  void hasWordsForEveryReason(Reason reason) throws Exception {
    for (var each : AttentionKind.values()) {
      items.clear();
      items.add(
          AttentionItems.item(
              6, each, reason, "enrol-student", AttentionState.OPEN, new Said.Operation(), null));
      FxToolkit.onFx(() -> {
        model.refresh();
        return Stand.of(Theme.LIGHT, Language.ENGLISH, this::view);
      });
    }
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

  @Test
  void theKeyboardGoesBackToTheListOnceSomethingIsSettled() throws Exception {
    items.add(AttentionItems.twoMarks(1, AttentionState.OPEN));
    Stand.used(
        this::view,
        scene -> {
          FxToolkit.onFx(() -> {
            model.refresh();
            scene.lookup("#note").requestFocus();
            items.set(0, AttentionItems.twoMarks(1, AttentionState.SETTLED));
            model.refresh();
            return done;
          });
          FxToolkit.pulse();
          assertInstanceOf(ListView.class, FxToolkit.onFx(scene::getFocusOwner));
        });
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
    public Set<Remedy> remedies(UUID itemId) {
      return AttentionItems.isAboutPlans(itemId) ? Set.of(Remedy.MOVE_AFTER_ALL) : Set.of();
    }

    @Override
    public Optional<CaptureResult> remedy(UUID itemId, Remedy remedy, @Nullable String words) {
      done.add(remedy + " " + words);
      return Optional.of(new CaptureResult.Saved(List.of()));
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
