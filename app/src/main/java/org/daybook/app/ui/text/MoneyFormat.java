package org.daybook.app.ui.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.money.Denomination;

/// Amounts of the organisation's currency as the language writes and reads them: always with all
/// their decimals, so that they stand below each other in a column. The digits of the desk's fonts
/// are of one width for that.
public final class MoneyFormat {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final CurrencyRules currency;
  private final WholeNumbers numbers;
  private final MoneyReader reader;
  private final String before;
  private final String after;
  private final char decimal;
  private final char zero;

  MoneyFormat(Locale locale, WholeNumbers numbers, CurrencyRules currency) {
    this.currency = currency;
    this.numbers = numbers;
    this.reader = new MoneyReader(locale);
    var symbols = DecimalFormatSymbols.getInstance(locale);
    this.decimal = symbols.getDecimalSeparator();
    this.zero = numbers.write(0).charAt(0);
    var symbol = Currency.getInstance(currency.code()).getSymbol(locale);
    var isBefore = isBefore(locale);
    this.before = isBefore ? apart(symbol) : "";
    this.after = isBefore ? "" : NO_BREAK_SPACE + symbol;
  }

  /// For a column of amounts, whose head names the currency: `1,250.50`.
  public String amount(long amountMinor) {
    return sign(amountMinor) + magnitude(amountMinor);
  }

  /// Where an amount stands by itself: `KES 1,250.50`.
  public String withCurrency(long amountMinor) {
    return sign(amountMinor) + before + magnitude(amountMinor) + after;
  }

  /// A difference, with its sign also when it is over: `+1,250.50`. Nothing is without one.
  public String difference(long amountMinor) {
    return (amountMinor > 0 ? "+" : "") + amount(amountMinor);
  }

  /// What stands on a note or coin: whole units without decimals.
  public String face(Denomination denomination) {
    long unit = currency.minorPerMajor();
    long minor = denomination.amountMinor();
    return minor % unit == 0 ? numbers.write(minor / unit) : amount(minor);
  }

  /// What somebody typed into a field for money.
  public TypedMoney read(String typed) {
    return reader.read(typed, currency.minorDigits(), false);
  }

  /// As [#read(String)], where what is owed may turn round.
  public TypedMoney readSigned(String typed) {
    return reader.read(typed, currency.minorDigits(), true);
  }

  public CurrencyRules currency() {
    return currency;
  }

  private String sign(long amountMinor) {
    var one = numbers.write(-1);
    return amountMinor < 0 ? one.substring(0, one.length() - 1) : "";
  }

  private String magnitude(long amountMinor) {
    var unit = currency.minorPerMajor();
    var written = numbers.write(amountMinor / unit);
    // The least long has no positive twin, so its sign is cut off and not its value turned.
    var whole = amountMinor / unit < 0 ? written.substring(sign(amountMinor).length()) : written;
    return currency.minorDigits() == 0 ? whole : whole + fraction(amountMinor % unit);
  }

  private String fraction(long rest) {
    var digits = new StringBuilder().append(Math.abs(rest));
    while (digits.length() < currency.minorDigits()) {
      digits.insert(0, '0');
    }
    var written = new StringBuilder().append(decimal);
    digits.chars().forEach(it -> written.append((char) (it - '0' + zero)));
    return written.toString();
  }

  private static String apart(String symbol) {
    return Character.isLetter(symbol.charAt(symbol.length() - 1))
        ? symbol + NO_BREAK_SPACE
        : symbol;
  }

  private static boolean isBefore(Locale locale) {
    return !(NumberFormat.getCurrencyInstance(locale) instanceof DecimalFormat format)
        || format.toPattern().indexOf('¤') < format.toPattern().indexOf('#');
  }
}
