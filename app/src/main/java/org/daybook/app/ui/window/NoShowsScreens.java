package org.daybook.app.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.noshows.NoShowsActions;
import org.daybook.app.ui.noshows.NoShowsButton;
import org.daybook.app.ui.noshows.NoShowsController;
import org.daybook.app.ui.noshows.NoShowsDesk;
import org.daybook.app.ui.noshows.NoShowsViewModel;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;

/// Who waits for a decision about the price, in the frame: the queue lies over Attention, whose
/// head says how many wait.
final class NoShowsScreens {
  private final Desk desk;
  private final Background background;
  private final Consumer<Place> go;
  private final NoShowsViewModel model;
  private boolean open;

  NoShowsScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      Consumer<UUID> student,
      Consumer<Place> go) {
    this.desk = desk;
    this.background = background;
    this.go = go;
    this.model =
        new NoShowsViewModel(
            new AtDesk(desk, staffId, intentIds),
            new NoShowsActions() {
              @Override
              public void openStudent(UUID studentId) {
                student.accept(studentId);
              }

              @Override
              public void back() {
                open = false;
                go.accept(Place.ATTENTION);
              }
            },
            background);
  }

  /// How many wait, for the head of Attention; it follows the replica until that is left.
  Sign sign(Messages messages) {
    var button = new NoShowsButton(messages, this::open);
    var following = button.follow(model);
    var changes = follow();
    return new Sign(
        button,
        () -> {
          following.unsubscribe();
          changes.run();
        });
  }

  private void open() {
    open = true;
    go.accept(Place.ATTENTION);
  }

  /// A button with what ends it.
  record Sign(NoShowsButton button, Runnable close) {}

  /// The queue, where it lies over Attention.
  Optional<Screen> over(Messages messages) {
    return open ? Optional.of(screen(messages)) : Optional.empty();
  }

  private Screen screen(Messages messages) {
    var controller = new NoShowsController(model, messages);
    var view = new Fxml(messages).load(controller);
    var changes = follow();
    background.ui().later(controller::focus);
    return Screen.of(view, changes, controller::close);
  }

  /// Reads them, and again as bookings or rights change; returns what ends that.
  private Runnable follow() {
    model.refresh();
    var changes =
        desk.changes()
            .refresh(
                it -> it.in(Booking.TABLE, Role.TABLE, RoleAssignment.TABLE),
                background.ui(),
                model::refresh);
    return changes::close;
  }

  /// The queue as one signed-in person works on it.
  private record AtDesk(Desk desk, UUID staffId, Supplier<UUID> intentIds) implements NoShowsDesk {
    @Override
    public List<UndecidedNoShow> undecided() {
      return mayDecide() ? desk.services().bookings().undecided() : List.of();
    }

    @Override
    public boolean mayDecide() {
      return desk.services().rights().objection(staffId, Permission.BOOKING_SETTLE).isEmpty();
    }

    @Override
    public CaptureResult decide(UUID bookingId, NoShowDecision decision, String reason) {
      return desk.services()
          .bookings()
          .decide(staffId, intentIds.get(), bookingId, decision, reason);
    }
  }
}
