package org.daybook.app.ui.settings;

import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// The receipt printer of this desk: which one, what is typed about it, and whether it prints.
public final class PrinterViewModel {
  private final PrinterDesk desk;
  private final Work work;
  private final SettingsState state;
  private UUID draftId;
  private final ReadOnlyObjectWrapper<@Nullable ReceiptPrinter> printer =
      new ReadOnlyObjectWrapper<>(this, "printer");
  private final ReadOnlyObjectWrapper<PrinterForm> form =
      new ReadOnlyObjectWrapper<>(this, "form", PrinterForm.of(null));
  private final ReadOnlyObjectWrapper<@Nullable PrinterForm> half =
      new ReadOnlyObjectWrapper<>(this, "half");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  PrinterViewModel(PrinterDesk desk, Work work, SettingsState state) {
    this.desk = desk;
    this.work = work;
    this.state = state;
    this.draftId = work.intentIds().get();
  }

  /// Null while none is set up.
  ReadOnlyObjectProperty<@Nullable ReceiptPrinter> printerProperty() {
    return printer.getReadOnlyProperty();
  }

  /// What the fields say.
  ReadOnlyObjectProperty<PrinterForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  /// The same while it is not what is in use; else null.
  ReadOnlyObjectProperty<@Nullable PrinterForm> halfProperty() {
    return half.getReadOnlyProperty();
  }

  /// Under which name the draft of it is kept.
  UUID draftId() {
    return draftId;
  }

  void type(PrinterForm typed) {
    form.set(typed);
    half.set(typed.equals(PrinterForm.of(printer.get())) ? null : typed);
  }

  /// Goes on with what was half typed.
  void restore(UUID formerId, PrinterForm typed) {
    draftId = formerId;
    type(typed);
  }

  /// Whether a page is being printed.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void refresh() {
    work.here()
        .run(desk::printer)
        .onSuccess(read -> show(read.orElse(null), half.get() == null))
        .onFailure(_ -> state.failed());
  }

  /// What is half typed stays.
  private void show(@Nullable ReceiptPrinter now, boolean anew) {
    printer.set(now);
    type(anew ? PrinterForm.of(now) : form.get());
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
          show(wanted, true);
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
