package org.daybook.app.ui.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.daybook.app.service.booking.BookableSessions;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.DraftsOnDisk;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.booking.BookingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A booking that is half made on one data folder, left by a desk that ended in the middle of it.
@Tag("U10")
class SeatDraftIT {
  @TempDir Path folder;

  private SeatBench bench;
  private SeatViewModel seats;
  private SeatDraft draft;
  private DraftsOnDisk drafts;

  @BeforeEach
  void start() {
    bench = new SeatBench(folder, SameThread.background());
    seats = bench.seats;
    drafts = new DraftsOnDisk(bench.desk, folder, bench.centre.staff, "seat");
    draft = new SeatDraft(seats, drafts);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void aBookingForAStudentIsGoneOnWith() {
    seats.askFor("STUDENTS", BookOfStudents.LAYLA, "Layla Haddad");
    seats.kindProperty().set(BookingKind.TRIAL);
    seats.queryProperty().set("pott");
    assertEquals("STUDENTS", startAgain());
    assertInstanceOf(SeatQuestion.OfStudent.class, seats.questionProperty().get());
    assertEquals(BookingKind.TRIAL, seats.kindProperty().get());
    assertEquals("pott", seats.queryProperty().get());
    bookTheFirst();
    assertTrue(drafts.isEmpty());
  }

  @Test
  void aBookingAtASessionIsGoneOnWithAndMadeOnce() {
    bench.askAtPottery();
    seats.queryProperty().set("layla");
    var before = drafts.kept().draft();
    assertEquals(SeatBench.TODAY, startAgain());
    assertInstanceOf(SeatQuestion.AtSession.class, seats.questionProperty().get());
    bookTheFirst();
    // The power went between the journal and the drafts.
    drafts.keep(before);
    startAgain();
    assertNull(seats.questionProperty().get());
    assertTrue(drafts.isEmpty());
    assertEquals(1, bench.bookings(BookableSessions.POTTERY).size());
  }

  private void bookTheFirst() {
    seats.pickedProperty().set(seats.options().getFirst());
    seats.book();
    assertNull(seats.questionProperty().get());
  }

  private String startAgain() {
    bench.close();
    start();
    var kept = drafts.kept();
    return draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
  }
}
