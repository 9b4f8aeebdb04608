package org.daybook.app.ui.paper;

import java.util.Optional;

/// What paper needs of the desk, for the person at it.
@FunctionalInterface
public interface PaperDesk {

  /// Empty when the desk does not know it, or the person may not see it.
  Optional<PaperFacts> read(PaperSubject subject);
}
