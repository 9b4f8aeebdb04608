package org.daybook.app.ui.paper;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The accounts of a report on paper, as somebody reads them off a PDF in English.
public final class PdfAccounts {
  private static final Pattern LINE =
      Pattern.compile("((?:Assets|Liabilities|Income|Expenses):\\S+) \\S+ \\S+ (-?[\\d,.]+)");

  private PdfAccounts() {}

  /// What each account stands at.
  public static Map<String, BigDecimal> of(String text) {
    var balances = new TreeMap<String, BigDecimal>();
    for (var line : text.lines().toList()) {
      var found = LINE.matcher(line.strip());
      if (found.matches()) {
        balances.put(found.group(1), new BigDecimal(found.group(2).replace(",", "")));
      }
    }
    return balances;
  }
}
