package org.daybook.app.ui.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;

/// A language that the interface speaks. There is one for each file in the folder `i18n`, and
/// everything about it stands there: adding a language adds a file and changes nothing else.
public final class Language {
  private static final String BUNDLE = (LanguageFiles.FOLDER + "messages").replace('/', '.');
  private static final List<Language> OFFERED =
      new LanguageFiles(Language.class.getClassLoader()).languages();

  /// What every desk can speak, and what the words of another language are translated from.
  public static final Language ENGLISH = named("en");

  /// Read from right to left and counting in six ways, it is what a screen is tried with.
  public static final Language ARABIC = named("ar");

  private final String tag;
  private final String endonym;
  private final Locale locale;
  private final PluralRules plurals;
  private final ClassLoader loader;

  /// @param tag the BCP 47 tag in the name of its file
  /// @param locale settles numbers, dates and digits: Arabic is written with its own
  /// @param loader whence its messages come
  Language(String tag, String endonym, Locale locale, PluralRules plurals, ClassLoader loader) {
    this.tag = tag;
    this.endonym = endonym;
    this.locale = locale;
    this.plurals = plurals;
    this.loader = loader;
  }

  /// All of them, English first.
  public static List<Language> offered() {
    return OFFERED;
  }

  /// The language of a tag or of an English name, such as `ar` or `ARABIC`.
  public static Language named(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no language " + name));
  }

  /// The same, if the desk speaks it.
  public static Optional<Language> find(String name) {
    // English names come from the JDK's data of all languages, which takes its time to load.
    return first(each -> each.tag.equals(name))
        .or(() -> first(each -> each.toString().equalsIgnoreCase(name)));
  }

  private static Optional<Language> first(Predicate<Language> wanted) {
    return OFFERED.stream().filter(wanted).findFirst();
  }

  /// What comes nearest to the language of a machine; English when nothing does.
  public static Language nearest(Locale system) {
    List<String> tags = OFFERED.stream().map(Language::tag).toList();
    String found = Locale.lookupTag(List.of(new LanguageRange(system.toLanguageTag())), tags);
    return found == null ? ENGLISH : named(found);
  }

  /// Names the language where it is kept.
  public String tag() {
    return tag;
  }

  /// The language's name in itself, so that who reads only that one finds it.
  public String endonym() {
    return endonym;
  }

  public Locale locale() {
    return locale;
  }

  /// The way its own name is read is the way everything else is.
  public boolean rightToLeft() {
    return Direction.isRightToLeft(endonym);
  }

  Plural plural(long count) {
    return plurals.plural(count);
  }

  Set<Plural> plurals() {
    return plurals.plurals();
  }

  /// Its messages; what it lacks is said in English.
  ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        BUNDLE,
        Locale.forLanguageTag(tag),
        loader,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// Its English name.
  @Override
  public String toString() {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH).toUpperCase(Locale.ROOT);
  }
}
