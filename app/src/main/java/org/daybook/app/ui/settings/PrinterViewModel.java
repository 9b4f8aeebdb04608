package org.daybook.app.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// The receipt printer of this desk: which one, and whether it prints.
public final class PrinterViewModel {
  private final PrinterDesk desk;
  private final Work work;
  private final SettingsState state;
  private final ReadOnlyObjectWrapper<@Nullable ReceiptPrinter> printer =
      new ReadOnlyObjectWrapper<>(this, "printer");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  PrinterViewModel(PrinterDesk desk, Work work, SettingsState state) {
    this.desk = desk;
    this.work = work;
    this.state = state;
  }

  /// Null while none is set up.
  ReadOnlyObjectProperty<@Nullable ReceiptPrinter> printerProperty() {
    return printer.getReadOnlyProperty();
  }

  /// Whether a page is being printed.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void refresh() {
    work.here()
        .run(desk::printer)
        .onSuccess(read -> printer.set(read.orElse(null)))
        .onFailure(_ -> state.failed());
  }

  /// Uses a printer from now on, or none.
  void use(@Nullable ReceiptPrinter wanted) {
    if (state.ownObstacleNow(Permission.CASH_TAKE) == null) {
      use(wanted, true);
    }
  }

  private void use(@Nullable ReceiptPrinter wanted, boolean undoable) {
    var before = printer.get();
    work.here()
        .run(() -> desk.use(wanted))
        .onSuccess(kept -> {
          if (!kept) {
            state.failed();
            return;
          }
          var kind = wanted == null ? Notice.Kind.PRINTER_LEFT : Notice.Kind.PRINTER_SET;
          var named = wanted == null ? before : wanted;
          @Nullable Runnable undo = undoable ? () -> use(before, false) : null;
          state.say(new Notice(kind, named == null ? "" : named.host(), undo));
          refresh();
        })
        .onFailure(_ -> state.failed());
  }

  /// Prints a page on a printer that is perhaps not used yet.
  void test(ReceiptPrinter wanted, Messages messages) {
    if (busy.get() || state.ownObstacleNow(Permission.CASH_TAKE) != null) {
      return;
    }
    busy.set(true);
    var words = new Messages(messages.language(), messages.zone());
    work.errands()
        .run(() -> desk.test(wanted, words))
        .onSuccess(trouble -> {
          busy.set(false);
          trouble.ifPresentOrElse(
              why -> state.refuse(new Refusal.ByPrinter(why)),
              () -> state.say(new Notice(Notice.Kind.PRINTER_TESTED, wanted.host(), null)));
        })
        .onFailure(_ -> {
          busy.set(false);
          state.failed();
        });
  }
}
