package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.booking.BookableSessions;
import org.daybook.app.service.rollcall.Badge;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.booking.BookingLayer;
import org.daybook.app.ui.booking.SeatViewModel;
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

@ExtendWith(FxToolkit.class)
class BookingUiTest {
  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private StudentsBench bench;
  private StudentsViewModel model;
  private BookingViewModel bookings;
  private SeatViewModel seats;

  @BeforeEach
  void open() throws Exception {
    bench = new StudentsBench(folder, work.background);
    BookableSessions.fill(bench.desk, bench.centre);
    model = bench.model((session, student) -> {});
    bookings = bench.bookings(model);
    seats = bench.seats;
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
          assertTrue(work.reads(scene, "No seat booked at a single session yet."));
          work.push(KeyCode.CONTROL, KeyCode.B);
          work.write("pottery 18");
          work.tabToSpoken(scene, "How it is paid");
          work.push(KeyCode.RIGHT);
          work.push(KeyCode.RIGHT);
          work.tabTo(scene, "findSession");
          work.push(KeyCode.ENTER);
          assertTrue(
              work.reads(scene, "15.00 of the wallet is kept for it; €50.00 available now."));
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "A seat is booked for Layla Haddad"));
          work.step(model::refresh);
          assertTrue(work.reads(scene, "Booked from the wallet"), Stand.texts(scene).toString());
          assertTrue(work.reads(scene, "15.00 kept in the wallet"));
          assertTrue(isOnRegister());
          work.tabToSpoken(scene, "Cancel: Pottery");
          work.push(KeyCode.SPACE);
          assertTrue(work.reads(scene, "Cancel the seat of Layla Haddad"));
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "15.00 given back"), Stand.texts(scene).toString());
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
          work.push(KeyCode.CONTROL, KeyCode.B);
          work.write("pottery 18");
          work.push(KeyCode.ENTER);
          // Meanwhile somebody else spends what was in the wallet.
          BookableSessions.wallet(bench.desk, bench.centre, 1_000);
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "Nothing was saved"), Stand.texts(scene).toString());
          assertTrue(work.reads(scene, "the wallet has €10.00 available"));
          assertEquals("pottery 18", seats.queryProperty().get());
          assertFalse(seats.mayBook());
          work.tabToSpoken(scene, "How it is paid");
          work.push(KeyCode.RIGHT);
          work.push(KeyCode.RIGHT);
          work.push(KeyCode.RIGHT);
          work.tabTo(scene, "book");
          work.push(KeyCode.ENTER);
          work.step(model::refresh);
          assertTrue(work.reads(scene, "15.00 to be paid at the door"));
        });
  }

  /// The button promises Enter, wherever the keyboard is once everything is chosen.
  @Test
  void enterBooksFromWhereItWasSaidHowItIsPaid() throws Exception {
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          work.push(KeyCode.CONTROL, KeyCode.B);
          work.write("pottery 18");
          work.push(KeyCode.ENTER);
          work.tabToSpoken(scene, "How it is paid");
          work.push(KeyCode.RIGHT);
          work.push(KeyCode.RIGHT);
          work.push(KeyCode.RIGHT);
          work.push(KeyCode.ENTER);
          work.step(model::refresh);
          assertTrue(
              work.reads(scene, "15.00 to be paid at the door"), Stand.texts(scene).toString());
        });
  }

  @Test
  void whoMayNotDecideOrCancelSeesWhy() throws Exception {
    BookableSessions.noShow(bench.desk, bench.centre);
    Stand.used(
        this::focused,
        scene -> {
          work.step(model::refresh);
          assertTrue(work.reads(scene, "Did not come"));
          assertEquals("Your role does not include this", help(scene, "Give it back"));
          BookableSessions.may(bench.desk, bench.centre, Permission.BOOKING_SETTLE);
          work.step(model::refresh);
          work.tabToSpoken(scene, "Give it back");
          work.push(KeyCode.SPACE);
          work.write("She was ill");
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "The lesson of Ten lessons is back"));
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
    work.step(model::refresh);
    var cut = new ArrayList<>(draw(theme, language, "students-bookings"));
    work.step(this::askBook);
    work.step(() -> seats.queryProperty().set("wd"));
    work.step(() -> seats.pickedProperty().set(seats.options().getFirst()));
    cut.addAll(draw(theme, language, "students-book-full"));
    work.step(() -> seats.queryProperty().set(""));
    work.step(() -> seats.kindProperty().set(BookingKind.MAKEUP));
    work.step(() -> seats.pickedProperty().set(seats.options().getLast()));
    cut.addAll(draw(theme, language, "students-book-makeup"));
    work.step(this::askBook);
    work.step(() -> seats.payProperty().set(BookingPay.PACKAGE));
    work.step(() -> seats.pickedProperty().set(seats.options().getFirst()));
    cut.addAll(draw(theme, language, "students-book"));
    work.step(seats::leaveQuestion);
    work.step(model::refresh);
    work.step(() -> bookings.askCancel(card(), card().bookings().getFirst()));
    cut.addAll(draw(theme, language, "students-book-cancel"));
    work.step(
        () -> bookings.askDecide(card(), card().bookings().getLast(), NoShowDecision.RELEASE));
    cut.addAll(draw(theme, language, "students-book-decide"));
    work.step(bookings::leaveQuestion);
    assertTrue(cut.isEmpty(), String.join("\n", cut));
  }

  private void askBook() {
    seats.askFor(StudentsBench.SCREEN, BookOfStudents.LAYLA, "Layla Haddad");
  }

  private void book(String query, BookingPay pay) throws Exception {
    work.step(this::askBook);
    work.step(() -> seats.payProperty().set(pay));
    work.step(() -> seats.queryProperty().set(query));
    work.step(() -> seats.pickedProperty().set(seats.options().getFirst()));
    work.step(seats::book);
  }

  private StudentCard card() {
    var card = model.cardProperty().get();
    assertNotNull(card);
    return card;
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return work.step(() -> Stand.drawInside(theme, language, name, this::view));
  }

  private Parent focused(Messages messages) {
    var controller = controller(messages);
    var view = under(messages, controller);
    // Once the scene has a window, as the frame does it.
    view.sceneProperty().subscribe(scene -> new FxThread().later(controller::focus));
    return view;
  }

  private Parent view(Messages messages) {
    return under(messages, controller(messages));
  }

  private Parent under(Messages messages, StudentsController controller) {
    var view = new Fxml(messages).load(controller);
    return new BookingLayer(view, StudentsBench.SCREEN, seats, messages);
  }

  private StudentsController controller(Messages messages) {
    return new StudentsController(
        model,
        bench.form(model),
        bench.places(model),
        bookings,
        bench.packages(model),
        bench.merges(model),
        messages);
  }
}
