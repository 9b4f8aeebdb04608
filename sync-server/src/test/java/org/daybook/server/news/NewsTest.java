package org.daybook.server.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.server.news.News.Listener;
import org.daybook.server.news.News.Speaker;
import org.junit.jupiter.api.Test;

class NewsTest {
  private static final UUID SCOPE = new UUID(1, 1);
  private static final Speaker ONE = new Speaker(new UUID(2, 1), 1);
  private static final Speaker COPY = new Speaker(new UUID(2, 1), 2);
  private static final Speaker OTHER = new Speaker(new UUID(2, 2), 1);

  private final News news = new News();
  private final Listener one = news.listen(Set.of(SCOPE), ONE);
  private final Listener other = news.listen(Set.of(SCOPE), OTHER);

  @Test
  void changeIsToldToAllButWhoMadeIt() throws InterruptedException {
    var copy = news.listen(Set.of(SCOPE), COPY);
    var elsewhere = news.listen(Set.of(new UUID(1, 2)), OTHER);

    news.changed(Map.of(SCOPE, 1L), ONE);

    assertTrue(hears(other));
    assertTrue(hears(copy), "a copy of a device is somebody else");
    assertFalse(hears(one));
    assertFalse(hears(elsewhere));
  }

  @Test
  void whatWasToldIsNotFoundAgain() throws InterruptedException {
    news.changed(Map.of(SCOPE, 7L), ONE);
    assertTrue(hears(other));

    news.found(Map.of(SCOPE, 7L), news.told());

    assertFalse(hears(other));
  }

  @Test
  void whatNobodyToldIsFoundOnceByEverybody() throws InterruptedException {
    news.found(Map.of(SCOPE, 7L), news.told());
    assertFalse(hears(other), "where one begins to listen is no news");

    news.found(Map.of(SCOPE, 8L), news.told());
    assertTrue(hears(one));
    assertTrue(hears(other));
    news.found(Map.of(SCOPE, 8L), news.told());
    assertFalse(hears(other));
  }

  @Test
  void versionsReadBeforeAnotherWasToldAreOld() throws InterruptedException {
    news.found(Map.of(SCOPE, 7L), news.told());
    var before = news.told();
    news.changed(Map.of(SCOPE, 8L), ONE);
    assertTrue(hears(other));

    news.found(Map.of(SCOPE, 7L), before);

    assertFalse(hears(other));
    assertEquals(Map.of(SCOPE, 8L), news.told());
  }

  @Test
  void restoredDatabaseIsNews() throws InterruptedException {
    news.changed(Map.of(SCOPE, 7L), OTHER);
    assertTrue(hears(one));

    news.found(Map.of(SCOPE, 3L), news.told());

    assertTrue(hears(one));
    assertTrue(hears(other));
  }

  @Test
  void whatNobodyListensForIsForgotten() {
    news.changed(Map.of(SCOPE, 7L, new UUID(1, 2), 1L), ONE);

    assertEquals(Map.of(SCOPE, 7L), news.told());
  }

  private static boolean hears(Listener listener) throws InterruptedException {
    return listener.await(Duration.ZERO);
  }
}
