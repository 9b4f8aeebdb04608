package org.daybook.server.news;

import java.util.Set;
import java.util.UUID;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeviceStore;
import org.daybook.server.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds what other servers, or the command line, changed: compares the versions of the scopes that
/// somebody here listens for. One small query, whatever the number of desks.
public final class NewsFromElsewhere {
  private static final Logger LOG = LoggerFactory.getLogger(NewsFromElsewhere.class);

  private final Database database;
  private final News news;

  public NewsFromElsewhere(Database database, News news) {
    this.database = database;
    this.news = news;
  }

  /// Begins to listen, to what others change too; to be closed. What is changed from now on is
  /// told: the next look compares with the versions of this moment.
  ///
  /// @param speaker whose own changes are not told
  public News.Listener listen(Set<UUID> scopes, News.Speaker speaker) {
    var listener = news.listen(scopes, speaker);
    look();
    return listener;
  }

  /// Looks once; called again and again.
  public synchronized void look() {
    var wanted = news.wanted();
    if (wanted.isEmpty()) {
      return;
    }
    try {
      var before = news.told();
      var now =
          database.outsideTheWall(transaction -> new DeviceStore(transaction).versionsOf(wanted));
      news.found(now, before);
    } catch (StoreException e) {
      LOG.debug("the versions of scopes could not be read", e);
    }
  }
}
