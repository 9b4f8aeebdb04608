package org.daybook.app.ui.theme;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import org.daybook.app.ui.control.OfferedChoice;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;

/// What a person may choose of how this desk looks.
public final class DeskLooks {
  private DeskLooks() {}

  /// How it looks now, in the words of a language; what is chosen holds at once.
  public static List<OfferedChoice> of(Appearance appearance, Messages messages) {
    return List.of(
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
            Language::endonym));
  }

  private static <T> OfferedChoice choice(
      String titleKey, List<T> values, ObjectProperty<T> chosen, Function<T, String> words) {
    return new OfferedChoice(
        titleKey,
        values.stream().map(words).toList(),
        values.indexOf(chosen.get()),
        index -> chosen.set(values.get(index)));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
