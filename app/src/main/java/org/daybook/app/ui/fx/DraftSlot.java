package org.daybook.app.ui.fx;

import java.util.Map;
import java.util.UUID;

/// Where a form keeps what is half typed, so that it survives a crash. Both return at once.
public interface DraftSlot {

  /// @param intentId names the gesture that will save it
  /// @param fields what is typed, in place of what was kept before
  void keep(UUID intentId, Map<String, String> fields);

  /// Nothing is half typed any more.
  void drop();
}
