package org.daybook.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.daybook.model.people.Family;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.testkit.Campus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Requests that write wait for each other, and share one transaction without sharing a fate.
class AuthoringIT {
  private static final int REQUESTS = 30;
  private static final int BROKEN = 7;

  private final Campus campus = new Campus(Clock.systemUTC());
  private final Authoring authoring = new Authoring(campus.administration().operations());
  private final CountDownLatch waiting = new CountDownLatch(REQUESTS);

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void oneThatFailsTakesNobodyElseAlong() throws Exception {
    var asked = new ArrayList<Callable<Written>>();
    // The first holds the turn until the others wait, so that they are done together.
    asked.add(() -> write(0, true));
    for (int i = 1; i < REQUESTS; i++) {
      int n = i;
      asked.add(() -> write(n, false));
    }
    List<Future<Written>> done;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      done = threads.invokeAll(asked);
    }

    for (int i = 0; i < REQUESTS; i++) {
      var one = done.get(i);
      if (i == BROKEN) {
        var failure = assertThrows(ExecutionException.class, one::get);
        assertEquals("it cannot be written", failure.getCause().getMessage());
      } else {
        assertEquals(i, one.get().status());
      }
      assertEquals(i == BROKEN ? 0 : 1, families(i), "family " + i);
    }
  }

  private Written write(int n, boolean first) {
    waiting.countDown();
    return authoring.write(
        campus.organisation,
        (_, bench) -> {
          if (first) {
            await();
          }
          bench.issue(
              CentreCommand.at(
                  campus.north.id(),
                  new RecordFamily(id(n), PersonDetails.named("Family " + n), null)));
          if (n == BROKEN) {
            throw new IllegalStateException("it cannot be written");
          }
          return new Written(n, new byte[0], false);
        });
  }

  private void await() {
    try {
      waiting.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long families(int n) {
    return campus
        .administration()
        .operations()
        .rehearse(
            campus.organisation, bench -> bench.facts().find(Family.TABLE, id(n)).stream().count());
  }

  private static UUID id(int n) {
    return new UUID(0x0190_0000_0000_7000L, 0xb000_0000_0000_0000L | n);
  }
}
