package org.daybook.app.ui.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daybook.app.service.Desk;
import org.daybook.app.service.closing.DrawerInUse;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.attention.AttentionLeads;
import org.daybook.app.ui.cash.CashActions;
import org.daybook.app.ui.paper.PaperSubject.CardOf;
import org.daybook.app.ui.paper.PaperSubject.ReceiptOf;
import org.daybook.app.ui.paper.PaperSubject.RegisterOf;
import org.daybook.app.ui.paper.PaperSubject.StatementOf;
import org.daybook.app.ui.reports.ReportsActions;
import org.daybook.app.ui.schedule.ScheduleActions;
import org.daybook.app.ui.search.SearchActions;
import org.daybook.app.ui.search.SearchCommand;
import org.daybook.app.ui.search.SearchViewModel;
import org.daybook.app.ui.shell.Access;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.shell.ShellViewModel;
import org.daybook.app.ui.students.StudentsActions;
import org.daybook.app.ui.synccentre.ExportViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.today.TodayActions;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;

/// Makes the screens of the frame. Their view models live as long as somebody is signed in, so a
/// screen that is left and opened again, or shown in another language, is as it was.
final class Screens {
  private final AttentionScreen attention;
  private final NoShowsScreens noShows;
  private final SyncCentreScreen syncCentre;
  private final RollCallScreens rollCall;
  private final StudentsScreens students;
  private final TodayScreen today;
  private final ScheduleScreens schedule;
  private final PaperScreens paper;
  private final ReportsScreen reports;
  private final CashScreens cash;
  private final ReconcileScreens reconcile;
  private final BookingScreens bookings;
  private final WalletScreens wallets;
  private final SearchViewModel search;
  private Consumer<UUID> drawers = _ -> {};
  private Consumer<LocalDate> days = _ -> {};

  Screens(
      Desk desk,
      UUID staffId,
      Opening opening,
      Workers workers,
      ShellViewModel shell,
      ExportViewModel export,
      List<SearchCommand> commands) {
    var background = workers.work();
    this.paper = new PaperScreens(desk, staffId, workers.errands(), shell::go);
    this.reconcile =
        new ReconcileScreens(
            desk, staffId, opening.intentIds(), workers.errands(), paper, shell::go);
    this.bookings = new BookingScreens(desk, staffId, opening.intentIds(), background, shell::go);
    this.wallets = new WalletScreens(desk, staffId, opening.intentIds(), background, shell::go);
    this.syncCentre =
        new SyncCentreScreen(desk, background, export, () -> shell.go(Place.ATTENTION));
    this.rollCall =
        new RollCallScreens(
            desk,
            staffId,
            opening.intentIds(),
            opening.millis(),
            background,
            () -> paper.uncover(Place.ROLL_CALL),
            session -> paper.open(new RegisterOf(session), Place.ROLL_CALL));
    this.students =
        new StudentsScreens(
            desk,
            staffId,
            opening.intentIds(),
            background,
            new StudentsActions() {
              @Override
              public void openRegister(UUID sessionId, UUID studentId) {
                rollCall.openFrom(() -> shell.go(Place.STUDENTS), sessionId, studentId);
              }

              @Override
              public void bookSeat(UUID studentId, String name) {
                bookings.askFor(Place.STUDENTS, studentId, name);
              }

              @Override
              public void openWallet(UUID studentId) {
                wallets.open(Place.STUDENTS, studentId);
              }

              @Override
              public void printCard(UUID studentId) {
                paper.open(new CardOf(studentId), Place.STUDENTS);
              }
            },
            () -> {
              wallets.forget(Place.STUDENTS);
              paper.uncover(Place.STUDENTS);
            });
    this.today =
        new TodayScreen(
            desk,
            staffId,
            opening.intentIds(),
            background,
            shell,
            new TodayActions() {
              @Override
              public void openSession(UUID sessionId) {
                rollCall.openFrom(() -> shell.go(Place.TODAY), sessionId);
              }

              @Override
              public void openStudent(UUID sessionId, UUID studentId) {
                rollCall.openFrom(() -> shell.go(Place.TODAY), sessionId, studentId);
              }

              @Override
              public void openSessions(LocalDate day) {
                rollCall.openDay(day);
              }

              @Override
              public void bookSeat(SessionSummary session) {
                bookings.askAt(
                    Place.TODAY, session.sessionId(), session.cohort(), session.startsAt());
              }

              @Override
              public void openAttention() {
                shell.go(Place.ATTENTION);
              }

              @Override
              public void printSheet(UUID sessionId) {
                paper.open(new RegisterOf(sessionId), Place.TODAY);
              }

              @Override
              public void openEvacuationList() {
                shell.go(Place.EVACUATION);
              }

              @Override
              public void openCard(UUID studentId) {
                students.open(studentId);
              }

              @Override
              public void openDrawer(DrawerInUse drawer) {
                boolean own = drawer.here() && !drawer.leftOpen();
                if (shell.accessTo(own ? Place.CASH_DESK : Place.CLOSE_OF_DAY) != Access.OPEN) {
                  own = !own;
                }
                if (own) {
                  shell.go(Place.CASH_DESK);
                } else {
                  drawers.accept(drawer.cashboxId());
                }
              }

              @Override
              public void openClosing(LocalDate day) {
                if (shell.accessTo(Place.CLOSE_OF_DAY) == Access.OPEN) {
                  days.accept(day);
                }
              }
            },
            () -> shell.go(Place.TODAY));
    this.reports =
        new ReportsScreen(
            desk,
            staffId,
            workers.errands(),
            new ReportsActions() {
              @Override
              public void openSession(UUID sessionId) {
                rollCall.openFrom(() -> shell.go(Place.REPORTS), sessionId);
              }

              @Override
              public void openMark(UUID sessionId, UUID studentId) {
                rollCall.openFrom(() -> shell.go(Place.REPORTS), sessionId, studentId);
              }

              @Override
              public void openStudent(UUID studentId) {
                students.open(studentId);
              }

              @Override
              public void openCash() {
                reconcile.open(Place.REPORTS);
              }
            });
    this.schedule =
        new ScheduleScreens(
            desk,
            staffId,
            opening.intentIds(),
            background,
            new ScheduleActions() {
              @Override
              public void openSession(UUID sessionId) {
                rollCall.openFrom(() -> shell.go(Place.SCHEDULE), sessionId);
              }

              @Override
              public void bookSeat(ScheduledSession session) {
                bookings.askAt(
                    Place.SCHEDULE,
                    session.sessionId(),
                    session.cohort(),
                    session.plan().startsAt());
              }

              @Override
              public void printSheet(UUID sessionId) {
                paper.open(new RegisterOf(sessionId), Place.SCHEDULE);
              }
            },
            () -> shell.go(Place.SCHEDULE));
    this.noShows =
        new NoShowsScreens(
            desk, staffId, opening.intentIds(), background, students::open, shell::go);
    this.attention =
        new AttentionScreen(
            desk,
            staffId,
            opening.intentIds(),
            background,
            new AttentionLeads() {
              @Override
              public void openSchedule(LocalDate day, UUID sessionId) {
                schedule.open(day, sessionId);
              }

              @Override
              public void openRegister(UUID sessionId, UUID studentId) {
                rollCall.openFrom(() -> shell.go(Place.ATTENTION), sessionId, studentId);
              }

              @Override
              public void openStudent(UUID studentId) {
                students.open(studentId);
              }
            },
            noShows);
    this.cash =
        new CashScreens(
            desk,
            staffId,
            opening,
            background,
            paper.receipts()::draw,
            new CashActions() {
              @Override
              public void setUp() {
                shell.go(Place.SETTINGS);
              }

              @Override
              public void printStatement(UUID studentId) {
                paper.open(new StatementOf(studentId), Place.CASH_DESK);
              }

              @Override
              public void print(UUID paymentId, boolean copy) {
                paper.open(new ReceiptOf(paymentId, copy), Place.CASH_DESK);
              }
            },
            () -> shell.go(Place.CASH_DESK));
    this.search =
        new SearchViewModel(
            desk.services().students(),
            desk.services().rollCall(),
            background,
            new SearchActions() {
              @Override
              public void openSession(UUID sessionId) {
                rollCall.open(sessionId);
              }

              @Override
              public boolean openStudent(UUID studentId) {
                boolean may = shell.accessTo(Place.STUDENTS) == Access.OPEN;
                if (may) {
                  students.open(studentId);
                }
                return may;
              }
            },
            Stream.concat(commands.stream(), Stream.of(wallets.command())).toList());
  }

  /// @param cashbox shows a cashbox at the close of day
  /// @param day shows how a day stands there
  void drawersLeadTo(Consumer<UUID> cashbox, Consumer<LocalDate> day) {
    drawers = cashbox;
    days = day;
  }

  WalletScreens wallets() {
    return wallets;
  }

  /// What the frame's search box finds.
  SearchViewModel search() {
    return search;
  }

  /// Shows a receipt that was printed before.
  void showReceipt(UUID paymentId, Place backTo) {
    paper.open(new ReceiptOf(paymentId, true), backTo);
  }

  Screen today(Messages messages) {
    return paper
        .over(Place.TODAY, messages)
        .orElseGet(() -> bookings.over(Place.TODAY, today.screen(messages), messages));
  }

  Screen rollCall(Messages messages) {
    return paper.over(Place.ROLL_CALL, messages).orElseGet(() -> rollCall.screen(messages));
  }

  Screen students(Messages messages) {
    return paper
        .over(Place.STUDENTS, messages)
        .or(() -> wallets.over(Place.STUDENTS, messages))
        .orElseGet(() -> bookings.over(Place.STUDENTS, students.screen(messages), messages));
  }

  Screen cash(Messages messages) {
    return paper.over(Place.CASH_DESK, messages).orElseGet(() -> cash.screen(messages));
  }

  Screen reports(Messages messages) {
    return overCash(Place.REPORTS, messages).orElseGet(() -> reports.screen(messages));
  }

  /// Shows the reconciliation of cash over a place.
  void reconcile(Place place) {
    reconcile.open(place);
  }

  /// What of cash lies over a place: a paper, or the reconciliation.
  Optional<Screen> overCash(Place place, Messages messages) {
    return paper.over(place, messages).or(() -> reconcile.over(place, messages));
  }

  Screen evacuation(Messages messages) {
    return paper.evacuation(messages);
  }

  Screen schedule(Messages messages) {
    return paper
        .over(Place.SCHEDULE, messages)
        .orElseGet(() -> bookings.over(Place.SCHEDULE, schedule.screen(messages), messages));
  }

  Screen attention(Messages messages) {
    return noShows.over(messages).orElseGet(() -> attention.screen(messages));
  }

  /// @param rowHeight of an operation
  Screen syncCentre(Messages messages, int rowHeight) {
    return syncCentre.screen(messages, rowHeight);
  }

  /// What a person may enter at this desk.
  static Map<Place, Access> access(Rights rights) {
    var counts = to(Permission.CASH_COUNT, rights);
    return Map.of(
        Place.CASH_DESK,
        to(Permission.CASH_TAKE, rights),
        Place.STUDENTS,
        to(Permission.STUDENT_VIEW, rights),
        Place.SCHEDULE,
        Access.OPEN,
        Place.EVACUATION,
        to(Permission.STUDENT_VIEW, rights),
        Place.CLOSE_OF_DAY,
        counts == Access.OPEN ? counts : to(Permission.SHIFT_REVIEW, rights),
        Place.REPORTS,
        to(Permission.STUDENT_VIEW, rights));
  }

  private static Access to(Permission permission, Rights rights) {
    return rights.include(permission) ? Access.OPEN : Access.NOT_PERMITTED;
  }
}
