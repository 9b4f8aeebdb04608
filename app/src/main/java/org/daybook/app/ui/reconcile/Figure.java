package org.daybook.app.ui.reconcile;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.service.reconcile.CountLine;
import org.daybook.app.service.reconcile.DayLine;
import org.daybook.app.service.reconcile.OpenDrawer;
import org.daybook.app.service.reconcile.SessionLine;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.reconcile.Flow;
import org.daybook.model.ledger.EntryKind;

/// What a row tells.
public sealed interface Figure {

  /// The same for the same thing, however often it is read.
  Object key();

  record OfCount(CountLine line) implements Figure {
    @Override
    public UUID key() {
      return line.countId();
    }
  }

  record OfOpen(OpenDrawer drawer) implements Figure {
    @Override
    public UUID key() {
      return drawer.cashboxId();
    }
  }

  record OfSession(SessionLine line) implements Figure {
    @Override
    public UUID key() {
      return line.door().sessionId();
    }
  }

  record OfDay(DayLine line) implements Figure {
    @Override
    public LocalDate key() {
      return line.day();
    }
  }

  record OfTender(Tender tender, Flow flow) implements Figure {
    @Override
    public Tender key() {
      return tender;
    }
  }

  /// Cash that was moved for some purpose.
  record OfMovement(EntryKind kind, Flow flow) implements Figure {
    @Override
    public EntryKind key() {
      return kind;
    }
  }
}
