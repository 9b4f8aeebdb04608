package org.daybook.app.ui.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.app.ui.text.TypedMoney.Amount;
import org.daybook.app.ui.text.TypedMoney.Why;
import org.daybook.app.ui.text.TypedMoney.Wrong;

/// Reads amounts as people type them: in the digits of any script, with the separators of the
/// language, of Arabic or of a plain keyboard, in groups or without. Whatever could be read in two
/// ways is refused: `1,25` is neither 125 nor 1.25.
final class MoneyReader {
  /// More characters than the largest amount has, grouped.
  private static final int MOST_CHARACTERS = 40;

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}");
  private static final Pattern AMOUNT =
      Pattern.compile("(-?)(" + GROUPED.pattern() + "|\\d*)(?:\\.(\\d*))?");

  private final char decimal;
  private final char group;

  MoneyReader(Locale locale) {
    var symbols = DecimalFormatSymbols.getInstance(locale);
    decimal = symbols.getDecimalSeparator();
    group = symbols.getGroupingSeparator();
  }

  TypedMoney read(String typed, int minorDigits, boolean mayBeNegative) {
    var plain = plain(typed);
    if (plain.isEmpty()) {
      return new Wrong(Why.EMPTY);
    }
    var parts = AMOUNT.matcher(plain);
    if (!parts.matches() || plain.chars().noneMatch(Character::isDigit)) {
      return new Wrong(Why.NO_AMOUNT);
    }
    var fraction = parts.group(3) == null ? "" : parts.group(3);
    if (fraction.length() > minorDigits) {
      return new Wrong(Why.TOO_MANY_DECIMALS);
    }
    if (!parts.group(1).isEmpty() && !mayBeNegative) {
      return new Wrong(Why.NEGATIVE);
    }
    return plain.length() > MOST_CHARACTERS
        ? new Wrong(Why.TOO_LARGE)
        : amount(plain.replace(",", ""), minorDigits);
  }

  private static TypedMoney amount(String number, int minorDigits) {
    try {
      return new Amount(new BigDecimal(number).movePointRight(minorDigits).longValueExact());
    } catch (ArithmeticException e) {
      return new Wrong(Why.TOO_LARGE);
    }
  }

  /// With the digits 0 to 9, a point before decimals and commas between groups.
  private String plain(String typed) {
    var plain = new StringBuilder();
    typed
        .strip()
        .codePoints()
        .filter(it -> !isMark(it))
        .forEach(it -> plain.appendCodePoint(plain(it)));
    return plain.toString().strip();
  }

  private int plain(int codePoint) {
    if (Character.isDigit(codePoint)) {
      return '0' + Character.digit(codePoint, 10);
    }
    if (codePoint == decimal) {
      return '.';
    }
    if (codePoint == group || Character.isSpaceChar(codePoint)) {
      return ',';
    }
    return switch (codePoint) {
      case '٫' -> '.';
      case '٬', '’', '\'' -> ',';
      case '−' -> '-';
      default -> codePoint;
    };
  }

  /// Marks of direction, which nobody sees.
  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }
}
