package org.daybook.model.value;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Folds text so that people find each other's spellings: without accents, Arabic vowel signs and
/// letter variants, in lower case, with digits of any script as 0 to 9.
public final class FoldedText {
  private FoldedText() {}

  public static String fold(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var folded = new StringBuilder(decomposed.length());
    decomposed.codePoints().forEach(codePoint -> append(folded, codePoint));
    return folded.toString().toLowerCase(Locale.ROOT).strip();
  }

  /// The folded words in alphabetical order: equal for a name in any word order.
  public static String matchKey(String name) {
    return Arrays.stream(fold(name).split("\\s+")).sorted().collect(Collectors.joining(" "));
  }

  /// Only the digits of a phone number.
  public static String digits(String text) {
    return fold(text)
        .chars()
        .filter(Character::isDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void append(StringBuilder folded, int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || codePoint == 'ـ') {
      return;
    }
    if (Character.isDigit(codePoint)) {
      folded.append(Character.digit(codePoint, 10));
    } else if (Character.isLetter(codePoint)) {
      folded.appendCodePoint(unified(codePoint));
    } else if (type == Character.COMBINING_SPACING_MARK) {
      folded.appendCodePoint(codePoint);
    } else if (codePoint != '\'' && codePoint != '’') {
      folded.append(' ');
    }
  }

  private static int unified(int codePoint) {
    return switch (codePoint) {
      case 'ى' -> 'ي';
      case 'ة' -> 'ه';
      case 'ٱ' -> 'ا';
      case 'ı' -> 'i';
      case 'ø', 'Ø' -> 'o';
      case 'ł', 'Ł' -> 'l';
      case 'đ', 'Đ' -> 'd';
      default -> codePoint;
    };
  }
}
