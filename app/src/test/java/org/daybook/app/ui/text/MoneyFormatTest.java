package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.daybook.app.ui.text.TypedMoney.Amount;
import org.daybook.app.ui.text.TypedMoney.Why;
import org.daybook.app.ui.text.TypedMoney.Wrong;
import org.daybook.model.money.CurrencyRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFormatTest {
  private static final List<String> CURRENCIES =
      List.of("INR", "KES", "AUD", "EGP", "USD", "EUR", "JPY", "KWD", "CLF");

  @ParameterizedTest
  @Tag("U6")
  @CsvSource(
      delimiter = ';',
      value = {
        "en; KES; 125050; 1,250.50; KES_1,250.50",
        "en; INR; 5; 0.05; ₹0.05",
        "en; USD; -5; -0.05; -US$0.05",
        "en; JPY; 123456; 123,456; JP¥123,456",
        "en; KWD; -1234567; -1,234.567; -KWD_1,234.567",
        "hi; INR; 1234567890; 1,23,45,678.90; ₹1,23,45,678.90",
        "ar; EGP; 125050; ١٬٢٥٠٫٥٠; ١٬٢٥٠٫٥٠_ج.م.‏",
        "ar; EGP; -5; \u061C-٠٫٠٥; \u061C-٠٫٠٥_ج.م.‏",
        "en; INR; -9223372036854775808; -92,233,720,368,547,758.08;"
            + " -₹92,233,720,368,547,758.08",
        "en; JPY; -9223372036854775808; -9,223,372,036,854,775,808;"
            + " -JP¥9,223,372,036,854,775,808"
      })
  void amountsAreWrittenAsTheLanguageDoes(
      String language, String currency, long amount, String written, String withCurrency) {
    var money = money(language, currency);

    assertEquals(written, money.amount(amount));
    assertEquals(withCurrency.replace('_', '\u00A0'), money.withCurrency(amount));
  }

  @Test
  void aDifferenceSaysWhichWayItGoes() {
    var money = money("en", "KES");

    assertEquals("+2.00", money.difference(200));
    assertEquals("-2.00", money.difference(-200));
    assertEquals("0.00", money.difference(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; 1,250.5; 125050",
        "en; 1250.50; 125050",
        "en; 1 250; 125000",
        "en; 12,34,567.89; 123456789",
        "en; .5; 50",
        "en; 5.; 500",
        "en; 0; 0",
        "en; ١٢٥٠٫٥; 125050",
        "ar; ١٬٢٥٠٫٥; 125050",
        "ar; ١٢٥٠.٥٠; 125050",
        "ar; 1250.50; 125050",
        "ar; \u200F١٢٥٠; 125000",
        "hi; १,२५०.५०; 125050",
        "en; 92233720368547758.07; 9223372036854775807"
      })
  void readsWhatAReceptionistTypes(String language, String typed, long amount) {
    assertEquals(new Amount(amount), money(language, "KES").read(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; EMPTY",
        "' '; EMPTY",
        "abc; NO_AMOUNT",
        "12a; NO_AMOUNT",
        "1,25; NO_AMOUNT",
        "1,2500; NO_AMOUNT",
        "1.250,50; NO_AMOUNT",
        "1..5; NO_AMOUNT",
        "5-; NO_AMOUNT",
        "1e5; NO_AMOUNT",
        "-; NO_AMOUNT",
        ".; NO_AMOUNT",
        "1.255; TOO_MANY_DECIMALS",
        "-5; NEGATIVE",
        "−5; NEGATIVE",
        "92233720368547758.08; TOO_LARGE",
        "999999999999999999999999999999999999999999999999; TOO_LARGE"
      })
  void refusesWhatIsNoAmountOrTwo(String typed, Why why) {
    assertEquals(new Wrong(why), money("en", "KES").read(typed));
  }

  @Test
  void decimalsAreThoseOfTheCurrency() {
    assertEquals(new Wrong(Why.TOO_MANY_DECIMALS), money("en", "JPY").read("1.5"));
    assertEquals(new Amount(1255), money("en", "KWD").read("1.255"));
  }

  @Test
  void whatIsWrittenIsReadBackInEveryLanguage() {
    var random = new Random(3);
    for (var language : Language.offered()) {
      for (var currency : CURRENCIES) {
        var money = money(language.tag(), currency);
        for (int each = 0; each < 500; each++) {
          var amount = random.nextLong() >> random.nextInt(64);
          assertEquals(new Amount(amount), money.readSigned(money.amount(amount)));
        }
      }
    }
  }

  /// Else a column of money would not stand below itself.
  @ParameterizedTest
  @Tag("U6")
  @ValueSource(strings = {"0123456789", "०१२३४५६७८९"})
  void digitsAreOfOneWidth(String digits) throws Exception {
    var fonts = Path.of("src/main/resources/org/daybook/app/fonts");
    var context = new FontRenderContext(null, true, true);
    for (var file : List.of("Regular", "Medium", "SemiBold", "Bold")) {
      var font =
          Font.createFont(
              Font.TRUETYPE_FONT, fonts.resolve("DaybookSans-" + file + ".ttf").toFile());
      var widths =
          digits
              .chars()
              .mapToObj(it -> font.getStringBounds(Character.toString(it), context).getWidth())
              .collect(Collectors.toSet());
      assertEquals(1, widths.size(), file + widths);
    }
  }

  private static MoneyFormat money(String language, String currency) {
    return new Messages(Language.named(language), ZoneId.of("Africa/Nairobi"))
        .money(CurrencyRules.of(currency));
  }
}
