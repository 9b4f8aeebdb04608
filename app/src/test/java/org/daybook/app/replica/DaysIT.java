package org.daybook.app.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A day is the same day wherever the machine stands, by whichever way its row came.
class DaysIT {
  private final TimeZone machine = TimeZone.getDefault();
  private final Centre centre = new Centre(1);

  @TempDir Path folder;

  @AfterEach
  void standWhereWeAre() {
    TimeZone.setDefault(machine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Africa/Cairo", "Pacific/Auckland", "Pacific/Honolulu"})
  void aDayIsFoundAndReadAsItWasWritten(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (var desk = new OpenedDesk(folder, centre).filled(centre)) {
      var inserted = sessions(desk);
      assertEquals(List.of(Centre.DAY), inserted.stream().map(Session::businessDate).toList());
      desk.replica.write(transaction -> {
        transaction.put(inserted);
        return true;
      });
      assertEquals(inserted, sessions(desk));
    }
  }

  private static List<Session> sessions(OpenedDesk desk) {
    return desk.replica.read(facts -> facts.list(Session.BY_DATE, Centre.DAY));
  }
}
