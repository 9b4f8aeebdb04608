package org.daybook.app.ui.paper;

import java.util.Optional;
import org.daybook.app.paper.Typeface;

/// The fonts of paper, loaded when something is printed for the first time.
final class LoadedTypeface {
  private Optional<Typeface> loaded = Optional.empty();

  synchronized Typeface get() {
    var typeface = loaded.orElseGet(Typeface::load);
    loaded = Optional.of(typeface);
    return typeface;
  }
}
