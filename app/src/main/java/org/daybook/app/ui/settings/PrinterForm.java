package org.daybook.app.ui.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.jspecify.annotations.Nullable;

/// What is typed about the receipt printer.
///
/// @param host its name or address, as typed
/// @param port digits of any language, as typed
record PrinterForm(String host, String port, RollWidth roll, boolean opensDrawer, boolean answers) {
  private static final String HOST = "host";
  private static final String PORT = "port";
  private static final String ROLL = "roll";
  private static final String DRAWER = "drawer";
  private static final String ANSWERS = "answers";

  /// @param printer the one in use, or null for none
  static PrinterForm of(@Nullable ReceiptPrinter printer) {
    return printer == null
        ? new PrinterForm(
            "", Integer.toString(ReceiptPrinter.USUAL_PORT), RollWidth.MM_80, true, true)
        : new PrinterForm(
            printer.host(),
            Integer.toString(printer.port()),
            printer.roll(),
            printer.opensDrawer(),
            printer.answers());
  }

  /// What was kept of a form.
  static PrinterForm kept(Map<String, String> kept) {
    return new PrinterForm(
        kept.getOrDefault(HOST, ""),
        kept.getOrDefault(PORT, ""),
        RollWidth.valueOf(kept.getOrDefault(ROLL, RollWidth.MM_80.name())),
        Boolean.parseBoolean(kept.get(DRAWER)),
        Boolean.parseBoolean(kept.get(ANSWERS)));
  }

  /// As it is kept across a crash.
  Map<String, String> kept() {
    var kept = new HashMap<String, String>();
    kept.put(HOST, host);
    kept.put(PORT, port);
    kept.put(ROLL, roll.name());
    kept.put(DRAWER, Boolean.toString(opensDrawer));
    kept.put(ANSWERS, Boolean.toString(answers));
    return kept;
  }

  /// The printer that it names, if it names one.
  Optional<ReceiptPrinter> printer() {
    var name = host.strip();
    return !isPort() || name.isEmpty() || name.contains(" ")
        ? Optional.empty()
        : Optional.of(new ReceiptPrinter(name, number(), roll, opensDrawer, answers));
  }

  boolean isPort() {
    return ReceiptPrinter.isPort(number());
  }

  private int number() {
    try {
      return Integer.parseInt(port.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
