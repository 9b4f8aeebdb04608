package org.daybook.app.ui.theme;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;

/// What a person may choose of how this desk looks.
public record DeskLooks(List<Choice> choices) {
  public DeskLooks {
    choices = List.copyOf(choices);
  }

  /// How it looks now, in the words of a language; what is chosen holds at once.
  public static DeskLooks of(Appearance appearance, Messages messages) {
    return new DeskLooks(
        List.of(
            choice(
                "shell.theme",
                List.of(Theme.values()),
                appearance.themeProperty(),
                each -> messages.text("theme." + key(each))),
            choice(
                "shell.density",
                List.of(Density.values()),
                appearance.densityProperty(),
                each -> messages.text("density." + key(each))),
            choice(
                "shell.text_size",
                List.of(TextSize.values()),
                appearance.textSizeProperty(),
                each -> messages.text("text_size." + key(each))),
            choice(
                "shell.language",
                Language.offered(),
                appearance.languageProperty(),
                Language::endonym)));
  }

  private static <T> Choice choice(
      String titleKey, List<T> values, ObjectProperty<T> chosen, Function<T, String> words) {
    return new Choice(
        titleKey,
        values.stream().map(words).toList(),
        values.indexOf(chosen.get()),
        index -> chosen.set(values.get(index)));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
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
