package org.daybook.app.ui.settings;

import java.util.List;
import java.util.function.Consumer;

/// What a person may choose of how this desk looks.
public record DeskLooks(List<Choice> choices) {
  public DeskLooks {
    choices = List.copyOf(choices);
  }

  /// One choice among a few.
  ///
  /// @param titleKey of the message that names it
  /// @param options in the words of the language
  /// @param chosen which of them holds
  /// @param choose told which was chosen
  public record Choice(
      String titleKey, List<String> options, int chosen, Consumer<Integer> choose) {
    public Choice {
      options = List.copyOf(options);
    }
  }
}
