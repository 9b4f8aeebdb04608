package org.daybook.app.ui.window;

import java.util.Locale;
import org.daybook.app.ui.text.Language;

/// Lets the calendar below a day's field speak the desk's language. JavaFX writes its months,
/// weekdays and digits as the machine does, and begins the week with the machine, and can be told
/// no language of its own. The desk itself writes nothing as the machine does.
final class CalendarLanguage implements AutoCloseable {
  private final Locale machine = Locale.getDefault(Locale.Category.FORMAT);

  void speak(Language language) {
    Locale.setDefault(Locale.Category.FORMAT, language.locale());
  }

  @Override
  public void close() {
    Locale.setDefault(Locale.Category.FORMAT, machine);
  }
}
