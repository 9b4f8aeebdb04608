package org.daybook.app.service.students;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.model.value.FoldedText;

/// A student as the search knows one. There may be 50,000 of them, so nothing is held twice: words
/// are looked for in the name where they stand.
///
/// @param name the folded words, one space between them; also sorts
/// @param code folded, without spaces
/// @param phone holds the digits in a row, perhaps with a plus before them; empty without a phone
record SearchEntry(StudentHit hit, String name, String code, String phone) {
  private static final int FEWEST_PHONE_DIGITS = 3;
  private static final Pattern GAP = Pattern.compile("\\s+");

  static SearchEntry of(StudentHit hit) {
    var name = GAP.matcher(FoldedText.fold(hit.name())).replaceAll(" ");
    var code = FoldedText.fold(hit.code()).replace(" ", "");
    return new SearchEntry(hit, name, code, digits(hit));
  }

  private static String digits(StudentHit hit) {
    var typed = hit.phone();
    if (typed == null) {
      return "";
    }
    var digits = FoldedText.digits(typed);
    return typed.equals(digits) || typed.equals("+" + digits) ? typed : digits;
  }

  /// Under which it is found by how a word begins.
  Set<String> terms() {
    var terms = new HashSet<>(List.of(name.split(" ")));
    terms.add(code);
    return terms;
  }

  static boolean mayBePhone(String word) {
    return word.length() >= FEWEST_PHONE_DIGITS && Character.isDigit(word.charAt(0));
  }

  /// -1 when a word fits nowhere; 0 when the first word begins the name.
  int rank(String[] query) {
    int rank = name.startsWith(query[0]) ? 0 : 1;
    for (var word : query) {
      if (!fits(word)) {
        return code.startsWith(String.join("", query)) ? 0 : -1;
      }
    }
    return rank;
  }

  private boolean fits(String word) {
    return beginsAWord(word) || code.startsWith(word) || (mayBePhone(word) && phone.contains(word));
  }

  private boolean beginsAWord(String word) {
    int at = name.indexOf(word);
    while (at > 0 && name.charAt(at - 1) != ' ') {
      at = name.indexOf(word, at + 1);
    }
    return at >= 0;
  }
}
