package org.daybook.app.ui.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.service.booking.BookableSessions;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Booking at a session that is known, for a student who is sought.
@ExtendWith(FxToolkit.class)
class SeatUiTest {
  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private SeatBench bench;
  private SeatViewModel seats;

  @BeforeEach
  void open() {
    bench = new SeatBench(folder, work.background);
    seats = bench.seats;
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @Test
  void findsTheStudentAndBooksByKeyboardAlone() throws Exception {
    Stand.used(
        this::view,
        scene -> {
          work.tabTo(scene, "here");
          work.step(bench::askAtPottery);
          assertTrue(work.reads(scene, "Book a seat:"), Stand.texts(scene).toString());
          assertTrue(work.reads(scene, "Type who the seat is for."));
          work.write("nobody at all");
          assertTrue(work.reads(scene, "Nobody is found."));
          work.push(KeyCode.CONTROL, KeyCode.A);
          // As somebody says it on the phone: the family first.
          work.write("haddad lay");
          assertTrue(work.reads(scene, "wallet €50.00"));
          work.push(KeyCode.ENTER);
          assertTrue(
              work.reads(scene, "15.00 of the wallet is kept for it; €50.00 available now."));
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "A seat is booked for Layla Haddad"));
          assertTrue(Stand.hasKeyboard(scene, "here"));
        });
    assertEquals(BookingMethod.WALLET, only().method());
    assertEquals(BookOfStudents.LAYLA, only().studentId());
  }

  @Test
  void aTrialCostsNothingAndIsChosenByKeyboard() throws Exception {
    Stand.used(
        this::view,
        scene -> {
          work.step(bench::askAtPottery);
          work.write("karim");
          work.tabToSpoken(scene, "Kind of seat");
          work.push(KeyCode.RIGHT);
          work.tabTo(scene, "findStudent");
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "Nothing is asked for it."));
          work.push(KeyCode.ENTER);
        });
    assertEquals(BookingKind.TRIAL, only().kind());
  }

  @Test
  void oneTooManyIsLetInOnlyByWhoMayAndWithAReason() throws Exception {
    Stand.used(
        this::view,
        scene -> {
          work.step(bench::askAtFull);
          assertTrue(work.reads(scene, "Full"));
          work.write("layla");
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "All seats are taken."));
          assertFalse(seats.mayBook());
          BookableSessions.may(bench.desk, bench.centre, Permission.CAPACITY_OVERRIDE);
          work.step(seats::leaveQuestion);
          work.step(bench::askAtFull);
          work.write("layla");
          work.tabToSpoken(scene, "How it is paid");
          work.push(KeyCode.RIGHT);
          work.push(KeyCode.RIGHT);
          work.push(KeyCode.RIGHT);
          work.tabTo(scene, "findStudent");
          work.push(KeyCode.ENTER);
          assertFalse(seats.mayBook());
          work.write("Her brother is there");
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "A seat is booked for Layla Haddad"));
        });
    assertEquals(1, bench.bookings(BookableSessions.FULL).size());
  }

  @Test
  void whatWasAskedOnAnotherScreenDoesNotLieOverThisOne() throws Exception {
    Stand.used(
        this::view,
        scene -> {
          work.step(() -> seats.askFor("STUDENTS", BookOfStudents.LAYLA, "Layla Haddad"));
          assertFalse(work.reads(scene, "Layla Haddad"));
          assertFalse(scene.lookup("#here").isDisabled());
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatIsAsked(Theme theme, Language language) throws Exception {
    BookableSessions.may(bench.desk, bench.centre, Permission.CAPACITY_OVERRIDE);
    work.step(bench::askAtPottery);
    var cut = new ArrayList<>(draw(theme, language, "book-at-empty"));
    work.step(() -> seats.queryProperty().set("haddad"));
    work.step(() -> seats.pickedProperty().set(layla()));
    cut.addAll(draw(theme, language, "book-at"));
    work.step(bench::askAtFull);
    work.step(() -> seats.queryProperty().set("haddad"));
    work.step(() -> seats.pickedProperty().set(layla()));
    cut.addAll(draw(theme, language, "book-at-full"));
    work.step(seats::leaveQuestion);
    assertEquals(List.of(), cut);
  }

  private SeatOption layla() {
    return seats.options().stream()
        .filter(it -> it.studentId().equals(BookOfStudents.LAYLA))
        .findFirst()
        .orElseThrow();
  }

  private Booking only() {
    var bookings = bench.bookings(BookableSessions.POTTERY);
    assertEquals(1, bookings.size());
    return bookings.getFirst();
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return work.step(() -> Stand.drawInside(theme, language, name, this::view));
  }

  private Parent view(Messages messages) {
    var here = new ActionButton("", null, null);
    here.setText(messages.text("booking.at"));
    here.setId("here");
    var page = new StackPane(new VBox(here));
    page.getStyleClass().add("page");
    return new BookingLayer(page, SeatBench.TODAY, seats, messages);
  }
}
