package org.daybook.app.ui.text;

import java.util.Locale;

/// A language that the interface speaks. The locale also settles digits: Arabic is written with its
/// own.
public enum Language {
  ENGLISH("English", "en-GB", false),
  ARABIC("العربية", "ar-EG-u-nu-arab", true);

  private final String endonym;
  private final Locale locale;
  private final boolean rightToLeft;

  Language(String endonym, String tag, boolean rightToLeft) {
    this.endonym = endonym;
    this.locale = Locale.forLanguageTag(tag);
    this.rightToLeft = rightToLeft;
  }

  /// The language's name in itself, so that who reads only that one finds it.
  public String endonym() {
    return endonym;
  }

  public Locale locale() {
    return locale;
  }

  public boolean rightToLeft() {
    return rightToLeft;
  }

  Plural plural(long count) {
    return switch (this) {
      case ENGLISH -> Plural.english(count);
      case ARABIC -> Plural.arabic(count);
    };
  }
}
