package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.Centre;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.students.FormFields.Field;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

@ExtendWith(FxToolkit.class)
class StudentsUiTest {
  private static final int MOST_FRAMES = 20;

  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final List<String> registers = new ArrayList<>();
  private StudentsBench bench;
  private StudentsViewModel model;
  private StudentFormViewModel form;
  private PlaceViewModel places;
  private BookingViewModel bookings;
  private PackageViewModel packages;
  private MergeViewModel merges;

  @BeforeEach
  void open() {
    bench = new StudentsBench(folder, work.background);
    model = bench.model((session, student) -> registers.add(session + " " + student));
    form = bench.form(model);
    places = bench.places(model);
    bookings = bench.bookings(model);
    packages = bench.packages(model);
    merges = bench.merges(model);
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsACardWithoutCuttingAWord(Theme theme, Language language) throws Exception {
    hasPackage();
    work.step(model::refresh);
    work.step(() -> model.queryProperty().set("haddad"));
    work.step(() -> model.choose(BookOfStudents.LAYLA));
    var cut = work.step(() -> Stand.drawInside(theme, language, "students", this::view));
    assertEquals(List.of(), cut);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void saysWhatToDoWhereThereIsNobody(Theme theme, Language language) throws Exception {
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "students-empty", this::view)));
    work.step(() -> model.queryProperty().set("xyzzy"));
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "students-nobody", this::view)));
    assertEquals(List.of(), cut);
  }

  /// Layla has used three of ten lessons.
  private void hasPackage() {
    var pack =
        new StudentPackage(
            Centre.id(80_051),
            bench.centre.organisation,
            bench.centre.branch,
            BookOfStudents.LAYLA,
            Centre.id(80_052),
            "Ten lessons",
            BookOfStudents.ENGLISH,
            10,
            40_000,
            0,
            7,
            3,
            PackageState.ACTIVE,
            Centre.NOW,
            null);
    PricedCentre.put(bench.desk, List.of(pack));
  }

  @Test
  void showsWhatIsLeftOfAPackage() throws Exception {
    hasPackage();
    Stand.used(
        this::focused,
        scene -> {
          work.step(() -> model.choose(BookOfStudents.LAYLA));
          work.step(() -> true);
          assertTrue(work.reads(scene, "7 of 10 left"));
          assertTrue(work.reads(scene, "English B1 · EN-21"));
        });
  }

  @Test
  void findsSomebodyAndGoesToTheirRegisterByKeyboardAlone() throws Exception {
    Stand.used(
        this::focused,
        scene -> {
          robot.write("hadda");
          work.step(() -> true);
          robot.push(KeyCode.DOWN);
          work.step(() -> true);
          assertTrue(work.reads(scene, "Layla Haddad"));
          assertTrue(work.reads(scene, "Robotics Foundations"));
          tabTo(scene, "panel-link");
          robot.push(KeyCode.SPACE);
          work.step(() -> true);
          assertFalse(registers.isEmpty());
          assertTrue(registers.getFirst().endsWith(BookOfStudents.LAYLA.toString()));
        });
  }

  /// What is made anew is styled anew, which is most of what a frame of another card costs.
  @Test
  void keepsWhatDrawsACardForTheNextOne() throws Exception {
    work.step(model::refresh);
    work.step(() -> model.queryProperty().set("haddad"));
    work.step(() -> model.choose(BookOfStudents.LAYLA));
    Stand.used(
        this::focused,
        scene -> {
          var before = FxToolkit.onFx(() -> drawing(scene));
          assertFalse(before.isEmpty());
          work.step(() -> model.choose(BookOfStudents.KARIM));
          work.step(() -> model.choose(BookOfStudents.LAYLA));
          for (int i = 0; i < 4; i++) {
            FxToolkit.pulse();
          }
          assertEquals(before, FxToolkit.onFx(() -> drawing(scene)));
        });
  }

  private static Set<Node> drawing(Scene scene) {
    var nodes = new HashSet<>(scene.getRoot().lookupAll(".strip-box"));
    nodes.addAll(scene.getRoot().lookupAll(".history-line"));
    return nodes;
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheFormWithWhatIsWrongAndWhoItMayBe(Theme theme, Language language) throws Exception {
    work.step(model::refresh);
    work.step(() -> form.openNew("Haddad Layla"));
    work.step(() -> form.type(Field.BIRTH_DATE, "31.2.2012"));
    work.step(() -> form.type(Field.NOTE, note(language)));
    work.step(form::save);
    work.step(() -> form.familyQueryProperty().set("karim"));
    var cut = work.step(() -> Stand.drawInside(theme, language, "students-form", this::view));
    assertEquals(List.of(), cut);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatIsAskedAboutPlaces(Theme theme, Language language) throws Exception {
    work.step(model::refresh);
    work.step(() -> model.open(BookOfStudents.LAYLA));
    work.step(places::askEnrol);
    work.step(() -> places.pickedProperty().set(places.options().getFirst()));
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "students-enrol", this::view)));
    work.step(() -> {
      var card = model.cardProperty().get();
      assertNotNull(card);
      places.askLeave(card, card.enrolments().getFirst());
    });
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "students-leave", this::view)));
    work.step(() -> {
      var card = model.cardProperty().get();
      assertNotNull(card);
      places.askMove(card, card.enrolments().getFirst());
    });
    work.step(() -> places.pickedProperty().set(places.options().getFirst()));
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "students-move", this::view)));
    assertEquals(List.of(), cut);
  }

  @Test
  void enrolsAndWithdrawsByKeyboardAlone() throws Exception {
    work.step(() -> model.open(BookOfStudents.LAYLA));
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          robot.push(KeyCode.CONTROL, KeyCode.G);
          work.step(() -> true);
          robot.write("engl");
          work.step(() -> true);
          robot.push(KeyCode.ENTER);
          work.step(() -> true);
          robot.push(KeyCode.ENTER);
          work.step(() -> true);
          assertTrue(work.reads(scene, "EN-21"));
          assertTrue(work.reads(scene, "Payment pending"));
          work.tabTo(scene, owner -> owner instanceof Labeled it && it.getText().equals("Cancel"));
          robot.push(KeyCode.SPACE);
          work.step(() -> true);
          robot.write("moved away").push(KeyCode.ENTER);
          work.step(() -> true);
          assertTrue(work.reads(scene, "Cancelled"));
          assertTrue(work.reads(scene, "Place in EN-21 cancelled: moved away"));
        });
  }

  @Test
  void movesSomebodyToAnotherGroupByKeyboardAlone() throws Exception {
    work.step(() -> model.open(BookOfStudents.LAYLA));
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          work.tabTo(scene, owner -> owner instanceof Labeled it && it.getText().equals("Move"));
          robot.push(KeyCode.SPACE);
          work.step(() -> true);
          robot.write("engl");
          work.step(() -> true);
          robot.push(KeyCode.ENTER);
          work.step(() -> true);
          robot.push(KeyCode.ENTER);
          work.step(() -> true);
          assertTrue(work.reads(scene, "Moved from RF-14 to EN-21"));
          assertTrue(work.reads(scene, "Transferred"));
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTwoEntriesOfOnePerson(Theme theme, Language language) throws Exception {
    bench.writeInAgain();
    work.step(model::refresh);
    work.step(() -> model.open(BookOfStudents.LAYLA));
    work.step(merges::ask);
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "students-merge-find", this::view)));
    work.step(() -> merges.pickedProperty().set(merges.options().getFirst()));
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "students-merge", this::view)));
    work.step(merges::merge);
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "students-merged", this::view)));
    assertEquals(List.of(), cut);
  }

  @Test
  void mergesTwoEntriesOfOnePersonAndPartsThemByKeyboardAlone() throws Exception {
    bench.writeInAgain();
    work.step(() -> model.open(BookOfStudents.LAYLA));
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          robot.push(KeyCode.CONTROL, KeyCode.M);
          work.step(() -> true);
          assertTrue(FxToolkit.onFx(() -> scene.lookup(".merge-options").isVisible()));
          robot.push(KeyCode.ENTER);
          work.step(() -> true);
          assertFalse(FxToolkit.onFx(() -> scene.lookup(".merge-options").isVisible()));
          work.step(() -> true);
          robot.push(KeyCode.ENTER);
          work.step(() -> true);
          assertTrue(work.reads(scene, "Also written as"));
          assertTrue(work.reads(scene, "Merged with NC-AGAIN"));
          work.tabTo(scene, owner -> String.valueOf(owner.getAccessibleText()).startsWith("Undo:"));
          robot.push(KeyCode.SPACE);
          work.step(() -> true);
          assertTrue(work.reads(scene, "Merge with NC-AGAIN undone"));
          assertTrue(readsNoMore(scene, "Also written as"));
        });
  }

  private static String note(Language language) {
    return switch (language.tag()) {
      case "ar" ->
          "لديها حساسية من الفول السوداني وتحمل بخاخًا معها دائمًا. لا تخرج \n إلا مع جدتها ";
      case "hi" ->
          "मूँगफली से एलर्जी है; इनहेलर हमेशा साथ रखती है।"
              + " घर केवल दादी के साथ ही जाएगी। ज़रूरत पर माँ को फ़ोन करें।";
      default -> BookOfStudents.NOTE;
    };
  }

  @Test
  void addsSomebodyByKeyboardAlone() throws Exception {
    work.step(model::refresh);
    Stand.used(
        this::focused,
        scene -> {
          robot.write("zoe noble");
          work.step(() -> true);
          robot.push(KeyCode.CONTROL, KeyCode.N);
          work.step(() -> true);
          robot.push(KeyCode.TAB);
          robot.write("14.3.2012");
          robot.push(KeyCode.TAB).write("0100 555");
          work.step(() -> true);
          robot.push(KeyCode.CONTROL, KeyCode.ENTER);
          work.step(() -> true);
          assertTrue(work.reads(scene, "zoe noble"));
          assertTrue(work.reads(scene, "14 years"));
          robot.push(KeyCode.CONTROL, KeyCode.E);
          work.step(() -> true);
          robot.push(KeyCode.CONTROL, KeyCode.A).write("Zoe Noble");
          robot.push(KeyCode.CONTROL, KeyCode.ENTER);
          work.step(() -> true);
          assertTrue(work.reads(scene, "Zoe Noble"));
        });
  }

  private void tabTo(Scene scene, String styleClass) throws Exception {
    work.tabTo(scene, owner -> owner.getStyleClass().contains(styleClass));
  }

  private Parent focused(Messages messages) {
    var controller =
        new StudentsController(model, form, places, bookings, packages, merges, messages);
    var view = new Fxml(messages).load(controller);
    // Once the scene has a window, as the frame does it.
    view.sceneProperty().subscribe(scene -> new FxThread().later(controller::focus));
    return view;
  }

  private Parent view(Messages messages) {
    return new Fxml(messages)
        .load(new StudentsController(model, form, places, bookings, packages, merges, messages));
  }

  private static boolean readsNoMore(Scene scene, String words) throws Exception {
    for (int frame = 0; frame < MOST_FRAMES && shows(scene, words); frame++) {
      FxToolkit.pulse();
    }
    return !shows(scene, words);
  }

  private static boolean shows(Scene scene, String words) throws Exception {
    return FxToolkit.onFx(() ->
        scene.getRoot().lookupAll(".student-content .label").stream()
            .anyMatch(node -> node instanceof Labeled it && it.getText().contains(words)));
  }
}
