package org.daybook.app.ui.settings;

import java.util.Locale;
import org.daybook.app.service.online.Online;
import org.daybook.app.service.printing.PrintTrouble;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;

/// Why something was not done.
sealed interface Refusal {

  /// A rule, here or at the server, says no.
  record ByRule(Reason reason) implements Refusal {}

  /// The server did not do it.
  record ByServer(Online.Why why) implements Refusal {}

  /// The disk did not take it.
  record ByDisk() implements Refusal {}

  /// The receipt printer does not print.
  record ByPrinter(PrintTrouble trouble) implements Refusal {}

  default String what(Messages messages) {
    return this instanceof ByPrinter(var trouble)
        ? messages.text(
            "settings.printer.not_printed", messages.text("printing.why." + lower(trouble)))
        : messages.text("settings.not_done");
  }

  default String advice(Messages messages) {
    return switch (this) {
      case ByRule(var reason) ->
          messages.text("settings.not_done.rule", words(reason, messages), reason.code());
      case ByServer(var why) ->
          messages.text("settings.online." + why.name().toLowerCase(Locale.ROOT), why.code());
      case ByDisk() -> messages.text("settings.not_done.disk");
      case ByPrinter(var trouble) ->
          messages.text("printing.advice." + lower(trouble), trouble.code());
    };
  }

  private static String lower(PrintTrouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT);
  }

  private static String words(Reason reason, Messages messages) {
    return messages.text("reason." + reason.name().toLowerCase(Locale.ROOT));
  }
}
