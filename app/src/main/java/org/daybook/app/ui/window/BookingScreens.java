package org.daybook.app.ui.window;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.ui.booking.BookingLayer;
import org.daybook.app.ui.booking.SeatDraft;
import org.daybook.app.ui.booking.SeatViewModel;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.text.Messages;

/// Booking seats over the places where that is asked.
final class BookingScreens {
  private static final String FORM = "seat";

  private final SeatViewModel seats;
  private final SeatDraft draft;

  /// @param go shows a place, because a booking was half made there
  BookingScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      Consumer<Place> go) {
    var services = desk.services();
    this.seats =
        new SeatViewModel(
            services.bookings(),
            services.students(),
            background,
            services.rollCall()::today,
            staffId,
            intentIds);
    var drafts = new DraftsAtDesk(services.drafts(), staffId, FORM, background);
    this.draft = new SeatDraft(seats, drafts);
    drafts.find(kept ->
        go.accept(
            Place.valueOf(
                draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved()))));
  }

  /// Asks at which session a student shall have a seat.
  void askFor(Place place, UUID studentId, String name) {
    seats.askFor(place.name(), studentId, name);
  }

  /// Asks who shall have a seat at a session.
  void askAt(Place place, UUID sessionId, String cohort, Instant startsAt) {
    seats.askAt(place.name(), sessionId, cohort, startsAt);
  }

  /// A place over which seats are booked.
  Screen over(Place place, Screen screen, Messages messages) {
    var layer = new BookingLayer(screen.view(), place.name(), seats, messages);
    return Screen.of(layer, screen.close(), layer::close);
  }
}
