package org.daybook.installer.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.daybook.installer.tour.GuidedTour;
import org.daybook.installer.tour.TourPlace;
import org.daybook.server.demo.DemoOrganisation;

/// The guided tour at the demonstration's centre, early in the first session of its day.
final class DemoTour {
  private static final LocalTime BEGINNING = LocalTime.of(9, 43);
  private static final ZoneId ZONE = ZoneId.of("Africa/Cairo");

  private DemoTour() {}

  /// A clock that shows a few minutes past the beginning of today's first session, and goes on.
  /// Pictures look alike whenever the tour is played, and a session has begun.
  static Clock morning(Clock clock) {
    var now = clock.instant();
    var beginning = LocalDate.ofInstant(now, ZONE).atTime(BEGINNING).atZone(ZONE).toInstant();
    return Clock.offset(clock, Duration.between(now, beginning));
  }

  /// Answers whether every step went well.
  static boolean play(
      DemoCentre centre, DemoFolder folder, Clock clock, Path pictures, PrintWriter out)
      throws IOException {
    var place =
        new TourPlace(
            centre.url(),
            centre::activationCode,
            "desk.nasr",
            "desk2.nasr",
            "nadia.owner",
            DemoOrganisation.PASSWORD,
            folder.root().resolve("tour"),
            clock);
    return new GuidedTour(place, pictures, out).play();
  }
}
