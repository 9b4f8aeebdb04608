package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.booking.BookableSessions;
import org.daybook.app.service.rollcall.Badge;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

@ExtendWith(FxToolkit.class)
class BookingUiTest {
  private static final int MOST_FRAMES = 20;

  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private final FxRobot robot = new FxRobot();
  private StudentsBench bench;
  private StudentsViewModel model;
  private BookingViewModel bookings;

  @BeforeEach
  void open() throws Exception {
    bench = new StudentsBench(folder, work.background);
    BookableSessions.fill(bench.desk, bench.centre);
    model = bench.model((session, student) -> {});
    bookings = bench.bookings(model);
    work.step(() -> model.open(BookOfStudents.LAYLA));
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @Test
  void booksFromTheWalletAndCancelsByKeyboardAlone() throws Exception {
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          assertTrue(reads(scene, "No seat booked at a single session yet."));
          push(KeyCode.CONTROL, KeyCode.B);
          robot.write("pottery 18");
          work.step(() -> true);
          toWays(scene);
          push(KeyCode.RIGHT);
          push(KeyCode.RIGHT);
          tabTo(scene, it -> "findSession".equals(it.getId()));
          push(KeyCode.ENTER);
          assertTrue(reads(scene, "15.00 of the wallet is kept for it; €50.00 available now."));
          push(KeyCode.ENTER);
          assertTrue(reads(scene, "Booked from the wallet"), Stand.texts(scene).toString());
          assertTrue(reads(scene, "15.00 kept in the wallet"));
          assertTrue(isOnRegister());
          tabTo(scene, it -> String.valueOf(it.getAccessibleText()).startsWith("Cancel: Pottery"));
          push(KeyCode.SPACE);
          assertTrue(reads(scene, "Cancel the seat of Layla Haddad"));
          push(KeyCode.ENTER);
          assertTrue(reads(scene, "15.00 given back"), Stand.texts(scene).toString());
          assertFalse(isOnRegister());
        });
  }

  private boolean isOnRegister() {
    return bench
        .desk
        .rollCall
        .register(BookableSessions.POTTERY, bench.centre.staff)
        .orElseThrow()
        .lines()
        .stream()
        .anyMatch(it ->
            it.studentId().equals(BookOfStudents.LAYLA) && it.badges().contains(Badge.BOOKED));
  }

  @Test
  void whatIsRefusedIsSaidOnTheCardAndNothingTypedIsLost() throws Exception {
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          push(KeyCode.CONTROL, KeyCode.B);
          robot.write("pottery 18");
          work.step(() -> true);
          push(KeyCode.ENTER);
          // Meanwhile somebody else spends what was in the wallet.
          BookableSessions.wallet(bench.desk, bench.centre, 1_000);
          push(KeyCode.ENTER);
          assertTrue(reads(scene, "Nothing was saved"), Stand.texts(scene).toString());
          assertTrue(reads(scene, "the wallet has €10.00 available"));
          assertEquals("pottery 18", bookings.queryProperty().get());
          assertFalse(bookings.mayBook());
          toWays(scene);
          push(KeyCode.RIGHT);
          push(KeyCode.RIGHT);
          push(KeyCode.RIGHT);
          tabTo(scene, it -> "book".equals(it.getId()));
          push(KeyCode.ENTER);
          assertTrue(reads(scene, "15.00 to be paid at the door"));
        });
  }

  @Test
  void whoMayNotDecideOrCancelSeesWhy() throws Exception {
    BookableSessions.noShow(bench.desk, bench.centre);
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          assertTrue(reads(scene, "Did not come"));
          assertEquals("Your role does not include this", help(scene, "Give it back"));
          BookableSessions.may(bench.desk, bench.centre, Permission.BOOKING_SETTLE);
          work.step(model::refresh);
          tabTo(scene, it -> String.valueOf(it.getAccessibleText()).startsWith("Give it back"));
          push(KeyCode.SPACE);
          robot.write("She was ill");
          push(KeyCode.ENTER);
          assertTrue(reads(scene, "The lesson of Ten lessons is back"));
        });
  }

  private static String help(Scene scene, String button) throws Exception {
    return FxToolkit.onFx(() ->
        scene.getRoot().lookupAll(".action-button").stream()
            .filter(it -> it instanceof Labeled named && named.getText().equals(button))
            .map(Node::getAccessibleHelp)
            .findFirst()
            .orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatIsBookedAndWhatIsAsked(Theme theme, Language language) throws Exception {
    BookableSessions.noShow(bench.desk, bench.centre);
    BookableSessions.may(
        bench.desk, bench.centre, Permission.BOOKING_SETTLE, Permission.CAPACITY_OVERRIDE);
    work.step(model::refresh);
    book("english", BookingPay.AUTOMATIC);
    book("pottery 16", BookingPay.WALLET);
    book("pottery 18", BookingPay.AT_THE_DOOR);
    var cut = new ArrayList<>(draw(theme, language, "students-bookings"));
    work.step(bookings::askBook);
    work.step(() -> bookings.queryProperty().set("wd"));
    work.step(() -> bookings.pickedProperty().set(bookings.options().getFirst()));
    cut.addAll(draw(theme, language, "students-book-full"));
    work.step(() -> bookings.queryProperty().set(""));
    work.step(() -> bookings.kindProperty().set(BookingKind.MAKEUP));
    work.step(() -> bookings.pickedProperty().set(bookings.options().getLast()));
    cut.addAll(draw(theme, language, "students-book-makeup"));
    work.step(bookings::askBook);
    work.step(() -> bookings.payProperty().set(BookingPay.PACKAGE));
    work.step(() -> bookings.pickedProperty().set(bookings.options().getFirst()));
    cut.addAll(draw(theme, language, "students-book"));
    work.step(() -> bookings.askCancel(card(), card().bookings().getFirst()));
    cut.addAll(draw(theme, language, "students-book-cancel"));
    work.step(
        () -> bookings.askDecide(card(), card().bookings().getLast(), NoShowDecision.RELEASE));
    cut.addAll(draw(theme, language, "students-book-decide"));
    work.step(bookings::leaveQuestion);
    assertTrue(cut.isEmpty(), String.join("\n", cut));
  }

  private void book(String query, BookingPay pay) throws Exception {
    work.step(bookings::askBook);
    work.step(() -> bookings.payProperty().set(pay));
    work.step(() -> bookings.queryProperty().set(query));
    work.step(() -> bookings.pickedProperty().set(bookings.options().getFirst()));
    work.step(bookings::book);
  }

  private StudentCard card() {
    var card = model.cardProperty().get();
    assertNotNull(card);
    return card;
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return work.step(() -> Stand.drawInside(theme, language, name, this::view));
  }

  private void push(KeyCode... keys) throws Exception {
    work.step(() -> true);
    robot.push(keys);
    work.step(() -> true);
  }

  private void toWays(Scene scene) throws Exception {
    tabTo(scene, it -> String.valueOf(it.getAccessibleText()).startsWith("How it is paid"));
  }

  private void tabTo(Scene scene, Predicate<Node> wanted) throws Exception {
    boolean there = false;
    for (int i = 0; i < 30 && !there; i++) {
      robot.push(KeyCode.TAB);
      there =
          work.step(() -> {
            var owner = scene.getFocusOwner();
            return owner != null && wanted.test(owner);
          });
    }
    assertTrue(there, "no way there by keyboard");
  }

  private Parent focused(Messages messages) {
    var controller = controller(messages);
    var view = new Fxml(messages).load(controller);
    // Once the scene has a window, as the frame does it.
    view.sceneProperty().subscribe(scene -> new FxThread().later(controller::focus));
    return view;
  }

  private Parent view(Messages messages) {
    return new Fxml(messages).load(controller(messages));
  }

  private StudentsController controller(Messages messages) {
    return new StudentsController(
        model, bench.form(model), bench.places(model), bookings, bench.merges(model), messages);
  }

  /// A card that takes the place of another comes panel by panel.
  private static boolean reads(Scene scene, String words) throws Exception {
    for (int frame = 0; frame < MOST_FRAMES && !shows(scene, words); frame++) {
      FxToolkit.pulse();
    }
    return shows(scene, words);
  }

  private static boolean shows(Scene scene, String words) throws Exception {
    return Stand.texts(scene).stream().anyMatch(it -> it.contains(words));
  }
}
