package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-GB; #,##0; 0; 0",
        "en-GB; #,##0; 999; 999",
        "en-GB; #,##0; -1000; -1,000",
        "en-GB; #,##0; 1234567; 1,234,567",
        "hi-IN; #,##,##0; 99999; 99,999",
        "hi-IN; #,##,##0; 214906; 2,14,906",
        "hi-IN; #,##,##0; 123456789; 12,34,56,789",
        "ar-EG-u-nu-arab; #,##0; 214906; ٢١٤٬٩٠٦"
      })
  void numbersAreGroupedAsTheLanguageDoes(
      String locale, String pattern, long number, String expected) {
    assertEquals(expected, new WholeNumbers(Locale.forLanguageTag(locale), pattern).write(number));
  }
}
