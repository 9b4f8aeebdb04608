package org.daybook.app.service.printing;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.daybook.app.paper.RollWidth;

/// The receipt printer of this desk.
///
/// @param host name or address in the network
/// @param port usually 9100
/// @param roll how wide its paper is
/// @param opensDrawer whether a drawer hangs on it that each cash sale opens
/// @param answers whether it says how it is; some cheap ones do not
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReceiptPrinter(
    String host, int port, RollWidth roll, boolean opensDrawer, boolean answers) {
  /// Where such printers listen unless somebody changed it.
  public static final int USUAL_PORT = 9100;

  private static final int MOST_PORT = 65_535;

  public ReceiptPrinter {
    if (host.isBlank() || !isPort(port)) {
      throw new IllegalArgumentException("a printer has a name and a port");
    }
  }

  public static boolean isPort(int number) {
    return number >= 1 && number <= MOST_PORT;
  }
}
