package org.daybook.app.ui.control;

import java.util.List;
import java.util.function.Consumer;

/// One choice among a few, wherever it is offered.
///
/// @param titleKey of the message that names it
/// @param options in the words of the language
/// @param chosen which of them holds
/// @param choose told which was chosen
public record OfferedChoice(
    String titleKey, List<String> options, int chosen, Consumer<Integer> choose) {
  public OfferedChoice {
    options = List.copyOf(options);
  }
}
