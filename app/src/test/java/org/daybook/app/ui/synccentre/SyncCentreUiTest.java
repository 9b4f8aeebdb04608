package org.daybook.app.ui.synccentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.daybook.app.service.export.ExportResult;
import org.daybook.app.service.synccentre.OutboxLine;
import org.daybook.app.service.synccentre.OutboxLine.Next;
import org.daybook.app.service.synccentre.PutBackNotice;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.synccentre.OperationEntry.Step;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.testkit.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class SyncCentreUiTest {
  private static final Instant AT = Instant.parse("2026-11-21T14:52:00Z");
  private static final Instant LOST = Instant.parse("2026-11-21T06:12:41Z");

  private final List<String> asked = new ArrayList<>();
  private boolean off;
  private List<StuckCause> causes = List.of();
  private PutBackNotice notice;
  private final SyncCentreViewModel model =
      new SyncCentreViewModel(
          new Recording(),
          SameThread.background(),
          new SettableClock(AT),
          () -> asked.add("attention"));
  private ExportResult exported = new ExportResult.NothingToExport();
  private SaveDialog dialog = (owner, title, name) -> Optional.empty();
  private final ExportViewModel export =
      new ExportViewModel(
          file -> {
            asked.add("export " + file);
            return exported;
          },
          new Background(Runnable::run, new FxThread()),
          new SettableClock(AT));

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsOperationsAndWhyTheDeskIsStuck(Theme theme, Language language) throws Exception {
    List<String> cut =
        FxToolkit.onFx(() -> {
          model.refresh();
          return Stand.drawInside(theme, language, "sync", this::view);
        });
    assertEquals(List.of(), cut);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsThatTheCentreCannotReadSomethingAndTheRestMoves(Theme theme, Language language)
      throws Exception {
    causes = List.of(new StuckCause.OperationsParked(LOST, 2));
    List<String> cut =
        FxToolkit.onFx(() -> {
          model.refresh();
          return Stand.drawInside(theme, language, "sync-parked", this::view);
        });
    assertEquals(List.of(), cut);
    assertTrue(
        model.diagnosisProperty().get().checks().stream()
            .allMatch(it -> it.result() == Diagnosis.Result.GOOD));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatBecameOfAnExport(Theme theme, Language language) throws Exception {
    var stick = Path.of("daybook-unsent-2026-11-21-1652.daybook");
    List<String> cut =
        FxToolkit.onFx(() -> {
          model.refresh();
          exported = new ExportResult.Written(stick, 4, 126);
          export.write(stick);
          var all = new ArrayList<>(Stand.drawInside(theme, language, "sync-exported", this::view));
          exported = new ExportResult.Unwritable(stick, "no space");
          export.write(stick);
          all.addAll(Stand.drawInside(theme, language, "sync-unwritable", this::view));
          return all;
        });
    assertEquals(List.of(), cut);
  }

  @Test
  void blamesNoPlaceForWhatTheDeskItselfCannotRead() throws Exception {
    var broken =
        new ExportViewModel(
            file -> {
              throw new IllegalStateException("the replica is gone");
            },
            new Background(Runnable::run, new FxThread()),
            new SettableClock(AT));
    FxToolkit.onFx(() -> {
      broken.write(Path.of("f"));
      return true;
    });
    assertTrue(broken.unreadableProperty().get());
    assertNull(broken.resultProperty().get());
    assertFalse(broken.writingProperty().get());
  }

  @Test
  void cutsTheDeskOffAndLetsItTalkAgain() throws Exception {
    FxToolkit.onFx(() -> {
      model.refresh();
      Scene scene = Stand.of(Theme.LIGHT, Language.ENGLISH, this::view);
      ((ActionButton) scene.lookup("#offline")).fire();
      asked.add(model.diagnosisProperty().get().finding().name());
      ((ActionButton) scene.lookup("#tryNow")).fire();
      asked.add(model.diagnosisProperty().get().finding().name());
      return asked;
    });
    assertEquals(
        List.of("offline true", "SWITCHED_OFF", "offline false", "try", "NO_CONTACT"), asked);
  }

  @Tag("U2")
  @Test
  void cutsOffTriesAgainAndTakesTheRestAlongByKeyboardAlone() throws Exception {
    dialog = (owner, title, name) -> Optional.of(Path.of("f"));
    try (var work = new Workbench()) {
      work.step(model::refresh);
      Stand.used(
          this::view,
          scene -> {
            work.tabTo(scene, "offline");
            work.push(KeyCode.SPACE);
            work.tabTo(scene, "tryNow");
            work.push(KeyCode.SPACE);
            work.tabTo(scene, "export");
            work.push(KeyCode.SPACE);
            assertTrue(work.reads(scene, "No file was written"), Stand.texts(scene).toString());
          });
    }
    assertEquals(List.of("offline true", "offline false", "try", "export f"), asked);
  }

  @Test
  void writesWhatIsNotSentWhereAPersonSays() throws Exception {
    var stick = Path.of("stick", "unsent.daybook");
    dialog = (owner, title, name) -> Optional.of(stick);
    exported = new ExportResult.Written(stick, 4, 126);
    assertEquals(
        "4 operations are in unsent.daybook. Carry the file to the centre; this desk keeps them"
            + " too.",
        exportWords());
    assertEquals(List.of("export " + stick), asked);
  }

  @Test
  void writesNothingWhenThePersonThinksBetterOfIt() throws Exception {
    dialog = (owner, title, name) -> Optional.empty();
    assertEquals("", exportWords());
    assertEquals(List.of(), asked);
  }

  @Test
  void tellsThatThereIsNothingToWrite() throws Exception {
    dialog = (owner, title, name) -> Optional.of(Path.of(name));
    exported = new ExportResult.NothingToExport();
    assertEquals("The centre has everything. No file was written.", exportWords());
    assertEquals(List.of("export daybook-unsent-2026-11-21-1452.daybook"), asked);
  }

  @Test
  void asksForAFileAlsoWhenTheWishCameBeforeTheScreen() throws Exception {
    dialog = (owner, title, name) -> Optional.of(Path.of("f"));
    export.ask();
    var scene = FxToolkit.onFx(() -> Stand.of(Theme.LIGHT, Language.ENGLISH, this::view));
    FxToolkit.onFx(() -> scene.getRoot().isVisible());
    assertEquals(List.of("export f"), asked);
    assertFalse(export.askedProperty().get());
  }

  @Test
  void saysWhereAFileCannotBeWritten() throws Exception {
    dialog = (owner, title, name) -> Optional.of(Path.of("f"));
    exported = new ExportResult.Unwritable(Path.of("f"), "no space");
    assertEquals("", exportWords());
    assertTrue(
        export.resultProperty().get() instanceof ExportResult.Unwritable,
        "what went wrong stays on the screen");
  }

  /// Presses the button and reads what is said then.
  private String exportWords() throws Exception {
    var scene =
        FxToolkit.onFx(() -> {
          model.refresh();
          Scene stand = Stand.of(Theme.LIGHT, Language.ENGLISH, this::view);
          ((ActionButton) stand.lookup("#export")).fire();
          return stand;
        });
    // The dialog comes after what was going on.
    return FxToolkit.onFx(() -> ((Paragraph) scene.lookup("#exported")).getWords());
  }

  /// With the frame of a desktop around it the panel has its least width.
  @ParameterizedTest
  @CsvSource({"ENGLISH", "ARABIC", "HINDI"})
  void buttonsSideBySideEndWhereTheWideOnesDo(Language language) throws Exception {
    FxToolkit.onFx(() -> {
      model.refresh();
      var root = (Region) Stand.inside(Theme.LIGHT, language, this::view).getRoot();
      for (int i = 0; i < 3; i++) {
        root.resize(1102, 647);
        root.applyCss();
        root.layout();
      }
      var wide = bounds(root, "#tryNow");
      var one = bounds(root, "#offline");
      var other = bounds(root, "#copy");
      assertEquals(wide.getMinX(), Math.min(one.getMinX(), other.getMinX()), 1);
      assertEquals(wide.getMaxX(), Math.max(one.getMaxX(), other.getMaxX()), 1);
      return true;
    });
  }

  private static Bounds bounds(Region root, String id) {
    var node = root.lookup(id);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void countsEachStateAndFiltersByIt() {
    model.refresh();
    assertEquals(3, model.count(Step.SAVED));
    assertEquals(4, model.onlyHere());
    model.filterProperty().set(Optional.of(Step.REJECTED));
    assertEquals(
        List.of(Reason.SEATS_FULL),
        model.shown().stream().map(entry -> entry.line().reason()).toList());
  }

  @Test
  void theReportTellsCountsAndCodesAndNobodysName() throws Exception {
    var report =
        FxToolkit.onFx(() -> {
          model.refresh();
          return model.report();
        });
    assertTrue(report.contains("operations REJECTED 1"), report);
    assertTrue(
        report.contains("no. 123 enrol-student REJECTED " + Reason.SEATS_FULL.code()), report);
    assertTrue(report.contains("finding NO_CONTACT NET-01"), report);
    assertTrue(report.contains("healed student missing 1 surplus 0 changed 2"), report);
    for (String name : List.of("Mona", "Sherif", "Björn", "Nour")) {
      assertFalse(report.contains(name), report);
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsThatTheCentreWasPutBack(Theme theme, Language language) throws Exception {
    notice = new PutBackNotice(LOST, AT, 26, true, 3, false);
    List<String> cut =
        FxToolkit.onFx(() -> {
          model.refresh();
          return Stand.drawInside(theme, language, "sync-put-back", this::view);
        });
    assertEquals(List.of(), cut);
  }

  @Test
  void tellsOnceThatTheCentreWasPutBack() {
    notice = new PutBackNotice(LOST, AT, 26, true, 3, false);
    model.refresh();
    assertEquals(3, model.putBackProperty().get().missing());

    model.putBackRead();

    assertNull(model.putBackProperty().get());
    assertTrue(asked.contains("put back read"), asked::toString);
  }

  @Test
  void saysThatTheCentreWasToldOnceItWas() throws Exception {
    notice = new PutBackNotice(LOST, AT, 26, true, 3, false);
    var words =
        FxToolkit.onFx(() -> {
          var panel = new PutBackPanel();
          var told = new ArrayList<String>();
          var following =
              panel.follow(model, new Messages(Language.ENGLISH, ZoneId.of("Africa/Cairo")));
          model.refresh();
          told.add(missing(panel));
          notice = new PutBackNotice(LOST, AT, 26, true, 3, true);
          model.refresh();
          told.add(missing(panel));
          following.unsubscribe();
          return told;
        });
    assertTrue(words.getFirst().contains("and tells the centre"), words::toString);
    assertTrue(words.getLast().contains("and has told the centre"), words::toString);
  }

  private static String missing(PutBackPanel panel) {
    return ((Paragraph) panel.getChildren().get(2)).getWords();
  }

  private Parent view(Messages messages) {
    return new Fxml(messages).load(new SyncCentreController(model, export, dialog, messages, 58));
  }

  private static OutboxLine line(
      int sequence,
      String command,
      OutboxState state,
      @Nullable Outcome outcome,
      @Nullable Reason reason,
      Next next) {
    return new OutboxLine(
        sequence,
        new UUID(0, sequence),
        command,
        sequence % 2 == 0 ? "Mona Adel" : "Sherif Hamdy",
        AT.minusSeconds(60L * (130 - sequence)),
        state,
        outcome,
        reason,
        Outcome.ACCEPTED,
        next,
        command.equals("enrol-student") ? "Nour Hassan" : null,
        command.equals("mark-attendance")
            ? new OutboxLine.Mark("Björn Lindqvist", AttendanceValue.LATE, 12)
            : null);
  }

  private static OutboxLine accepted(int sequence, String command) {
    return line(sequence, command, OutboxState.SETTLED, Outcome.ACCEPTED, null, Next.NOTHING);
  }

  private static OutboxLine saved(int sequence, String command) {
    return line(sequence, command, OutboxState.SAVED_HERE, null, null, Next.NOTHING);
  }

  private final class Recording implements SyncDesk {
    @Override
    public List<HealingReport> healings(int limit) {
      return List.of(new HealingReport(LOST, new UUID(1, 1), "student", 1, 0, 2));
    }

    @Override
    public List<OutboxLine> newest(int limit) {
      return List.of(
          saved(129, "submit-register"),
          saved(128, "mark-attendance"),
          saved(127, "mark-attendance"),
          line(126, "add-student", OutboxState.SENT, null, null, Next.NOTHING),
          accepted(125, "mark-attendance"),
          line(
              124,
              "mark-attendance",
              OutboxState.SETTLED,
              Outcome.ACCEPTED_WITH_EXCEPTION,
              Reason.TWO_MARKS,
              Next.SETTLE),
          line(
              123,
              "enrol-student",
              OutboxState.SETTLED,
              Outcome.REJECTED,
              Reason.SEATS_FULL,
              Next.DO_OTHERWISE),
          accepted(122, "open-check-in"));
    }

    @Override
    public DeskIdentity identity() {
      return new DeskIdentity(new UUID(0, 1), 1, new UUID(0, 2), new UUID(0, 3));
    }

    @Override
    public SyncStatus status() {
      return new SyncStatus(
          4,
          2,
          Optional.of(LOST),
          Optional.of(LOST),
          off,
          Optional.empty(),
          true,
          Optional.empty(),
          causes);
    }

    @Override
    public Optional<PutBackNotice> putBack() {
      return Optional.ofNullable(notice);
    }

    @Override
    public void putBackRead() {
      notice = null;
      asked.add("put back read");
    }

    @Override
    public void acceptDeletion() {
      asked.add("accept deletion");
    }

    @Override
    public void switchOffline(boolean wanted) {
      off = wanted;
      asked.add("offline " + wanted);
    }

    @Override
    public void tryNow() {
      asked.add("try");
    }
  }
}
