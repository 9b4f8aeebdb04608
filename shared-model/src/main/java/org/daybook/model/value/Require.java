package org.daybook.model.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What commands ask of their parts before they exist: what is stored must fit its column on both
/// databases and be sane, whoever sent it. Each method throws [IllegalArgumentException] with a
/// sentence, which makes bytes from the wire unreadable and tells a screen's programmer of a bug.
public final class Require {
  /// Most characters of a reason.
  public static final int REASON = 500;

  /// Most characters of a name or title.
  public static final int NAME = 200;

  /// Most characters of a code.
  public static final int CODE = 40;

  /// Most characters of an identifier in another system.
  public static final int SOURCED_ID = 255;

  /// Most characters of a note.
  public static final int NOTE = 2000;

  /// Most minor units of one amount.
  public static final long AMOUNT = 1_000_000_000_000L;

  private static final LocalDate FIRST_DAY = LocalDate.of(1850, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
  private static final Instant FIRST_MOMENT = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST_MOMENT = Instant.parse("2200-01-01T00:00:00Z");

  private Require() {}

  /// None of the parts may be missing.
  public static void given(@Nullable Object... parts) {
    for (var part : parts) {
      that(part != null, "a part that must be given is missing");
    }
  }

  public static void that(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  /// The text without surrounding blanks; never blank, without control characters but line breaks
  /// and tabs.
  public static String text(@Nullable String text, int most, String what) {
    if (text == null) {
      throw new IllegalArgumentException(what + " must be given");
    }
    var stripped = text.strip();
    that(
        !stripped.isEmpty() && stripped.length() <= most,
        what + " has 1 to " + most + " characters");
    that(stripped.codePoints().allMatch(Require::storable), what + " has an unusable character");
    return stripped;
  }

  /// As [#text], or null.
  public static @Nullable String optionalText(@Nullable String text, int most, String what) {
    return text == null ? null : text(text, most, what);
  }

  /// A calendar day between 1850 and 2199.
  public static void day(@Nullable LocalDate day, String what) {
    that(
        day != null && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY),
        what + " lies between 1850 and 2199");
  }

  /// A moment between 1970 and 2199.
  public static void moment(@Nullable Instant moment, String what) {
    that(
        moment != null && !moment.isBefore(FIRST_MOMENT) && moment.isBefore(LAST_MOMENT),
        what + " lies between 1970 and 2199");
  }

  public static void between(int least, int most, int number, String what) {
    that(number >= least && number <= most, what + " lies between " + least + " and " + most);
  }

  /// An amount of minor units between the least and [#AMOUNT].
  public static void amount(long least, long amountMinor, String what) {
    that(
        amountMinor >= least && amountMinor <= AMOUNT,
        what + " lies between " + least + " and " + AMOUNT + " minor units");
  }

  /// An ISO 4217 code.
  public static void currency(@Nullable String code) {
    that(
        Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(code)),
        "a currency is an ISO 4217 code");
  }

  private static boolean storable(int codePoint) {
    boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    return layout
        || (!Character.isISOControl(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE);
  }
}
