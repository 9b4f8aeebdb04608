package org.daybook.app.ui.window;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.service.files.FileService;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.paper.PaperController;
import org.daybook.app.ui.paper.PaperSubject;
import org.daybook.app.ui.paper.PaperViewModel;
import org.daybook.app.ui.paper.PaperWork;
import org.daybook.app.ui.paper.ReceiptPicture;
import org.daybook.app.ui.paper.SystemPrinter;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.booking.Booking;
import org.daybook.model.cash.Payment;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.jspecify.annotations.Nullable;

/// Previews of what is printed. One lies over the place where it was asked for, until somebody goes
/// back; the evacuation list is a place of its own.
final class PaperScreens {
  private final Desk desk;
  private final Background background;
  private final Consumer<Place> go;
  private final ReceiptPicture receipts;
  private final PaperViewModel sheet;
  private final PaperViewModel evacuation;
  private Optional<Place> covered = Optional.empty();

  /// @param background where nobody waits for it to save a mark
  /// @param go shows a place
  PaperScreens(Desk desk, UUID staffId, Background background, Consumer<Place> go) {
    this.desk = desk;
    this.background = background;
    this.go = go;
    var work = new PaperWork(new PaperAtDesk(desk, staffId), new FileService());
    this.receipts = new ReceiptPicture(work, background);
    this.sheet = new PaperViewModel(work, background);
    this.evacuation = new PaperViewModel(work, background);
    evacuation.open(new PaperSubject.InBuilding());
  }

  /// Shows something over a place.
  void open(PaperSubject subject, Place place) {
    sheet.open(subject);
    covered = Optional.of(place);
    go.accept(place);
  }

  /// Receipts, to be shown beside other things.
  ReceiptPicture receipts() {
    return receipts;
  }

  /// What lies over a place, if anything does.
  Optional<Screen> over(Place place, Messages messages) {
    return covered.filter(place::equals).map(it -> screen(sheet, messages, () -> uncover(it)));
  }

  Screen evacuation(Messages messages) {
    return screen(evacuation, messages, null);
  }

  /// Shows a place without what lies over it: something else is wanted there now.
  void uncover(Place place) {
    covered = covered.filter(it -> it != place);
    go.accept(place);
  }

  private Screen screen(PaperViewModel model, Messages messages, @Nullable Runnable back) {
    var controller =
        new PaperController(
            model, messages, SaveDialog.ofSystem(), new SystemPrinter(background), back);
    var view = new Fxml(messages).load(controller);
    background.ui().later(controller::focus);
    var changes = desk.changes().refresh(PaperScreens::concerns, background.ui(), model::refresh);
    return Screen.of(view, changes::close, controller::close);
  }

  private static boolean concerns(Changed changed) {
    return changed.in(
        AttendanceMark.TABLE,
        Register.TABLE,
        Session.TABLE,
        SessionGuest.TABLE,
        Booking.TABLE,
        Enrolment.TABLE,
        Student.TABLE,
        Payment.TABLE);
  }
}
