package org.daybook.server.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.daybook.model.centre.CanaryLogic;
import org.daybook.server.news.News;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgCentreTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes canaries into the scopes of desks that are in contact with this server. A scope of which
/// nobody is here has none, and a scope whose canary is young costs nothing.
public final class Singing {
  /// A desk that listens asks every seven minutes.
  private static final Duration PRESENT = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(Singing.class);

  private final Database database;
  private final Sightings sightings;
  private final Clock clock;
  private final LongSupplier tags;
  private final News news;
  private final Map<UUID, Instant> sung = new HashMap<>();

  /// @param tags draws the random tag of a version
  public Singing(
      Database database, Sightings sightings, Clock clock, LongSupplier tags, News news) {
    this.database = database;
    this.sightings = sightings;
    this.clock = clock;
    this.tags = tags;
    this.news = news;
  }

  /// Looks once whether any is due; called again and again.
  ///
  /// @param settled how long a desk must have been known to this server: one that comes and goes is
  ///   not worth a version
  public synchronized void look(Duration settled) {
    var now = clock.instant();
    sightings
        .branchesSince(now.minus(PRESENT), settled)
        .forEach((organisation, branches) -> {
          var due = new HashSet<>(branches);
          due.removeIf(it -> !isDue(it, now));
          if (!due.isEmpty() || isDue(organisation, now)) {
            trySinging(organisation, due, now);
          }
        });
  }

  private boolean isDue(UUID scope, Instant now) {
    var last = sung.get(scope);
    return last == null || CanaryLogic.isDue(last, now);
  }

  private void trySinging(UUID organisation, Set<UUID> branches, Instant now) {
    try {
      sing(organisation, branches, now);
    } catch (RuntimeException e) {
      // It is tried again at the next look; the other organisations have theirs.
      LOG.warn("no canary for organisation {}", organisation, e);
    }
  }

  private void sing(UUID organisation, Set<UUID> branches, Instant now) {
    var written = new HashMap<UUID, Instant>();
    var changed =
        database.within(
            Access.to(organisation, branches),
            Isolation.LOCKING,
            transaction -> {
              var centre = new PgCentreTransaction(transaction, organisation, tags);
              written.putAll(CanaryLogic.sing(centre, organisation, branches, now));
              return centre.changed();
            });
    sung.putAll(written);
    news.changed(changed);
  }
}
