package org.daybook.app.ui.schedule;

import org.daybook.app.service.schedule.Objection;
import org.daybook.app.service.schedule.SeriesPreview;
import org.jspecify.annotations.Nullable;

/// What saving would do, by the rule's own word.
sealed interface Preview {

  /// Whether it can be saved.
  boolean allows();

  /// Something is wrong with a field, so that nobody knows.
  record Unknown() implements Preview {
    @Override
    public boolean allows() {
      return false;
    }
  }

  /// Sessions that would be made.
  record Series(SeriesPreview series) implements Preview {
    @Override
    public boolean allows() {
      return !series.made().isEmpty();
    }
  }

  /// One thing that would be done.
  ///
  /// @param objection what speaks against it, or null
  record Single(@Nullable Objection objection) implements Preview {
    @Override
    public boolean allows() {
      return objection == null || !objection.forbids();
    }
  }

  /// Days that would be closed.
  ///
  /// @param days how many
  /// @param planned how many sessions are still to take place on them
  record Closing(int days, int planned, @Nullable Objection objection) implements Preview {
    @Override
    public boolean allows() {
      return objection == null || !objection.forbids();
    }
  }
}
