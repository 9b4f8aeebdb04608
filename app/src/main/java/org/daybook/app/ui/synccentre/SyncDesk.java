package org.daybook.app.ui.synccentre;

import java.util.List;
import java.util.Optional;
import org.daybook.app.service.synccentre.OutboxLine;
import org.daybook.app.service.synccentre.PutBackNotice;
import org.daybook.app.service.synccentre.SyncCentreService;
import org.daybook.app.sync.SyncStatus;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.protocol.HealingReport;

/// What the sync centre asks of the desk.
public interface SyncDesk {

  /// The newest operations, newest first. Not on the drawing thread.
  List<OutboxLine> newest(int limit);

  /// What was not as the centre's and was put right, newest first. Not on the drawing thread.
  List<HealingReport> healings(int limit);

  DeskIdentity identity();

  /// Returns at once.
  SyncStatus status();

  /// Cuts the desk off, or lets it talk again; returns at once.
  void switchOffline(boolean off);

  /// Returns at once.
  void tryNow();

  /// Lets go what the centre no longer has; returns at once.
  void acceptDeletion();

  /// That the centre was put back, until somebody has read it. Not on the drawing thread.
  Optional<PutBackNotice> putBack();

  /// Somebody has read it. Not on the drawing thread.
  void putBackRead();

  static SyncDesk of(SyncCentreService service) {
    return new SyncDesk() {
      @Override
      public List<OutboxLine> newest(int limit) {
        return service.newest(limit);
      }

      @Override
      public List<HealingReport> healings(int limit) {
        return service.healings(limit);
      }

      @Override
      public DeskIdentity identity() {
        return service.identity();
      }

      @Override
      public SyncStatus status() {
        return service.status();
      }

      @Override
      public void switchOffline(boolean off) {
        service.switchOffline(off);
      }

      @Override
      public void tryNow() {
        service.tryNow();
      }

      @Override
      public void acceptDeletion() {
        service.acceptDeletion();
      }

      @Override
      public Optional<PutBackNotice> putBack() {
        return service.putBack();
      }

      @Override
      public void putBackRead() {
        service.putBackRead();
      }
    };
  }
}
