package org.daybook.model.money;

import static java.util.Map.entry;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.model.money.Denomination.Form;

/// Which notes and coins are in use, and to what cash is rounded.
///
/// Steps come from the `fractions` of CLDR 45 (`supplemental/currencyData`): `cashDigits` where
/// given, else `digits`, times `cashRounding`. CLDR names a step only for some currencies; where a
/// law or the central bank says more, [#STEPS] does, with its source. Denominations are those that
/// the central banks name as issued, without withdrawn and commemorative ones.
///
/// @param rounding how cash is rounded
/// @param denominations in no order
record CashInUse(CashRounding rounding, List<Denomination> denominations) {
  /// No currency of ISO 4217 has more; a drawer's amounts fit with them.
  static final int MOST_MINOR_DIGITS = 4;

  private static final long LADDER_RUNGS = 18;
  private static final long[] LADDER = {1, 2, 5};

  /// CLDR 45: no decimals in cash.
  private static final Set<String> WHOLE =
      Set.of(
          "AFN", "ALL", "AMD", "BIF", "CLP", "COP", "CRC", "CZK", "DJF", "GNF", "GYD", "HUF", "IDR",
          "IQD", "IRR", "ISK", "JPY", "KMF", "KPW", "KRW", "LAK", "LBP", "MGA", "MMK", "MNT", "MUR",
          "NOK", "PKR", "PYG", "RSD", "RWF", "SEK", "SLL", "SOS", "SYP", "TWD", "TZS", "UGX", "UZS",
          "VND", "VUV", "XAF", "XOF", "XPF", "YER", "ZWD");

  private static final Map<String, CashRounding> STEPS =
      Map.ofEntries(
          // CLDR 45, cashRounding; Swiss Coinage Act, Royal Canadian Mint 2013, Danmarks
          // Nationalbank: 0-24 down to 0, 25-74 to 50, 75-99 up.
          entry("CHF", CashRounding.nearest(5)),
          entry("CAD", CashRounding.nearest(5)),
          entry("DKK", CashRounding.nearest(50)),
          // Reserve Bank of Australia 1992: one and two cents are gone.
          entry("AUD", CashRounding.nearest(5)),
          // Reserve Bank of New Zealand 2006: five cents are gone; retailers round 5 down.
          entry("NZD", new CashRounding(10, RoundingMode.HALF_DOWN)),
          // Act III of 2008: cash in forints is rounded to the nearest five.
          entry("HUF", CashRounding.nearest(500)),
          // South African Reserve Bank: five cents are no longer minted; rounded in the payer's
          // favour.
          entry("ZAR", new CashRounding(10, RoundingMode.DOWN)),
          // Coinage Act 2011 leaves half a rupee, which hardly anybody takes: bills are rounded
          // to the rupee, as section 170 of the CGST Act rounds taxes.
          entry("INR", CashRounding.nearest(100)),
          // Central Bank of Kenya: coins from one shilling on are minted; fifty cents are refused
          // nearly everywhere.
          entry("KES", CashRounding.nearest(100)),
          // The least coins in use: 25 piastres, 25 fils, 50 kobo, 10 agorot, 5 sen, 5 cents, 10
          // cents.
          entry("EGP", CashRounding.nearest(25)),
          entry("AED", CashRounding.nearest(25)),
          entry("NGN", CashRounding.nearest(50)),
          entry("ILS", CashRounding.nearest(10)),
          entry("MYR", CashRounding.nearest(5)),
          entry("SGD", CashRounding.nearest(5)),
          entry("HKD", CashRounding.nearest(10)));

  private static final Map<String, CashInUse> KNOWN =
      Map.ofEntries(
          known("INR", coins(50, 100, 200, 500), notes(1000, 2000, 5000, 10000, 20000, 50000)),
          known("KES", coins(100, 500, 1000, 2000, 4000), notes(5000, 10000, 20000, 50000, 100000)),
          known("AUD", coins(5, 10, 20, 50, 100, 200), notes(500, 1000, 2000, 5000, 10000)),
          known("EGP", coins(25, 50, 100), notes(500, 1000, 2000, 5000, 10000, 20000)),
          known("USD", coins(1, 5, 10, 25, 50), notes(100, 200, 500, 1000, 2000, 5000, 10000)),
          known(
              "EUR",
              coins(1, 2, 5, 10, 20, 50, 100, 200),
              notes(500, 1000, 2000, 5000, 10000, 20000)),
          known("GBP", coins(1, 2, 5, 10, 20, 50, 100, 200), notes(500, 1000, 2000, 5000)),
          known(
              "CHF",
              coins(5, 10, 20, 50, 100, 200, 500),
              notes(1000, 2000, 5000, 10000, 20000, 100000)),
          known("SEK", coins(100, 200, 500, 1000), notes(2000, 5000, 10000, 20000, 50000, 100000)),
          known("JPY", coins(1, 5, 10, 50, 100, 500), notes(1000, 2000, 5000, 10000)),
          known(
              "AED", coins(25, 50, 100), notes(500, 1000, 2000, 5000, 10000, 20000, 50000, 100000)),
          known(
              "SAR",
              coins(1, 5, 10, 25, 50, 100, 200),
              notes(500, 1000, 5000, 10000, 20000, 50000)),
          known("ZAR", coins(10, 20, 50, 100, 200, 500), notes(1000, 2000, 5000, 10000, 20000)),
          known(
              "NGN",
              coins(50, 100, 200),
              notes(500, 1000, 2000, 5000, 10000, 20000, 50000, 100000)),
          known(
              "PLN",
              coins(1, 2, 5, 10, 20, 50, 100, 200, 500),
              notes(1000, 2000, 5000, 10000, 20000, 50000)),
          known("DKK", coins(50, 100, 200, 500, 1000, 2000), notes(5000, 10000, 20000, 50000)),
          known("CAD", coins(5, 10, 25, 100, 200), notes(500, 1000, 2000, 5000, 10000)),
          known("NZD", coins(10, 20, 50, 100, 200), notes(500, 1000, 2000, 5000, 10000)),
          known("NOK", coins(100, 500, 1000, 2000), notes(5000, 10000, 20000, 50000, 100000)));

  static CashInUse of(String code, int minorDigits) {
    var known = KNOWN.get(code);
    return known != null ? known : unknown(step(code, minorDigits));
  }

  private static Map.Entry<String, CashInUse> known(
      String code, List<Denomination> coins, List<Denomination> notes) {
    var all = new ArrayList<>(coins);
    all.addAll(notes);
    // The yen is the only one of them without decimals.
    var digits = code.equals("JPY") ? 0 : 2;
    return entry(code, new CashInUse(step(code, digits), List.copyOf(all)));
  }

  /// The ladder of most currencies of the world: 1, 2, 5, 10 and so on, in the usual steps.
  private static CashInUse unknown(CashRounding rounding) {
    var rungs = new ArrayList<Denomination>();
    long decade = rounding.stepMinor();
    for (int rung = 0; rung < LADDER_RUNGS; rung++) {
      var amount = LADDER[rung % LADDER.length] * decade;
      rungs.add(new Denomination(amount, rung < LADDER_RUNGS / 2 ? Form.COIN : Form.NOTE));
      decade = rung % LADDER.length == LADDER.length - 1 ? decade * 10 : decade;
    }
    return new CashInUse(rounding, rungs);
  }

  private static CashRounding step(String code, int minorDigits) {
    var step = STEPS.get(code);
    if (step != null) {
      return step;
    }
    long whole = 1;
    for (int digit = 0; WHOLE.contains(code) && digit < minorDigits; digit++) {
      whole *= 10;
    }
    return CashRounding.nearest(whole);
  }

  private static List<Denomination> coins(long... amountsMinor) {
    return all(Form.COIN, amountsMinor);
  }

  private static List<Denomination> notes(long... amountsMinor) {
    return all(Form.NOTE, amountsMinor);
  }

  private static List<Denomination> all(Form form, long... amountsMinor) {
    var found = new ArrayList<Denomination>();
    for (var amount : amountsMinor) {
      found.add(new Denomination(amount, form));
    }
    return found;
  }
}
