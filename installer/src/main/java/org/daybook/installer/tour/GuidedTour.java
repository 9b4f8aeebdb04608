package org.daybook.installer.tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The guided tour: a new desk's first morning, from its activation code to a settled
/// contradiction.
public final class GuidedTour {
  private final TourPlace place;
  private final Path pictures;
  private final PrintWriter out;

  /// @param pictures the folder for the pictures; those of an earlier tour are removed
  /// @param out told how it goes
  public GuidedTour(TourPlace place, Path pictures, PrintWriter out) {
    this.place = place;
    this.pictures = pictures;
    this.out = out;
  }

  /// Plays it, and answers whether every step went well.
  public boolean play() throws IOException {
    Toolkit.start();
    var drawing = new Drawing();
    var album = Album.empty(pictures);
    try (var desk = TourDesk.open(place, drawing);
        var others = new OtherDesk(place)) {
      var screen = new Screen(drawing, desk.stage());
      screen.fit();
      var rollCall = new RollCallSteps(screen);
      var steps = new ArrayList<Step>();
      steps.addAll(new ArrivalSteps(screen, place).steps());
      steps.addAll(rollCall.steps());
      var seats = new SeatSteps(screen);
      steps.addAll(seats.onToday());
      steps.addAll(new StudentsSteps(screen).steps());
      steps.addAll(new ScheduleSteps(screen).steps());
      steps.addAll(new PaperSteps(screen, rollCall).steps());
      steps.addAll(new ReportsSteps(screen).steps());
      steps.addAll(new CashSteps(screen).steps());
      steps.add(seats.wallet());
      var closing = new ClosingSteps(screen);
      steps.addAll(closing.steps());
      steps.addAll(new OfflineSteps(screen, rollCall, others).steps());
      steps.addAll(new LooksSteps(screen).steps());
      steps.addAll(new ManageSteps(screen, place).steps());
      steps.addAll(closing.reviewSteps());
      steps.addAll(new ReconcileSteps(screen).steps());
      var page = TourPage.of(steps);
      boolean isWell =
          new Tour(album, screen::picture, place.clock(), out).play(List.copyOf(steps));
      if (isWell) {
        out.println("  to read: " + page.write(pictures));
      }
      return isWell;
    }
  }
}
