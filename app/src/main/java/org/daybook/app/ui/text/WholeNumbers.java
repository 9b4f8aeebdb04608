package org.daybook.app.ui.text;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/// Writes whole numbers in the digits of a language and in its groups. The formats of the JDK know
/// groups of one size; India has three digits in the last one and two in each before: 2,14,906.
final class WholeNumbers {
  private final NumberFormat digits;
  private final char separator;
  private final int lastGroup;
  private final int otherGroups;

  /// @param pattern the groups as CLDR writes them, such as `#,##0` or `#,##,##0`
  WholeNumbers(Locale locale, String pattern) {
    digits = NumberFormat.getIntegerInstance(locale);
    digits.setGroupingUsed(false);
    separator = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
    int last = pattern.lastIndexOf(',');
    int before = pattern.lastIndexOf(',', last - 1);
    lastGroup = pattern.length() - 1 - last;
    otherGroups = before < 0 ? lastGroup : last - before - 1;
  }

  String write(long number) {
    var written = new StringBuilder(digits.format(number));
    int first = 0;
    while (!Character.isDigit(written.charAt(first))) {
      first++;
    }
    for (int at = written.length() - lastGroup; at > first; at -= otherGroups) {
      written.insert(at, separator);
    }
    return written.toString();
  }
}
