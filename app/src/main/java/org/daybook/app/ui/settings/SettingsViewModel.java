package org.daybook.app.ui.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.cash.CashSetupService;
import org.daybook.app.service.settings.SettingsService;
import org.daybook.app.service.staff.StaffService;

/// The settings: which page is open, and what the pages share.
public final class SettingsViewModel {
  private final SettingsState state = new SettingsState();
  private final DevicesViewModel devices;
  private final StaffViewModel staff;
  private final RolesViewModel roles;
  private final PoliciesViewModel policies;
  private final BranchesViewModel branches;
  private final CashSetupViewModel cash;
  private final PrinterViewModel printer;
  private final Map<SettingsPage, Runnable> refreshes;
  private final ReadOnlyObjectWrapper<SettingsPage> page =
      new ReadOnlyObjectWrapper<>(this, "page", SettingsPage.DESK);
  private boolean entered;

  public SettingsViewModel(
      OnlineDesk online,
      StaffService staff,
      SettingsService settings,
      CashSetupService cash,
      PrinterDesk printer,
      Work work) {
    this.devices = new DevicesViewModel(online, work, state);
    this.staff = new StaffViewModel(staff, online, work, state);
    this.roles = new RolesViewModel(staff, work, state);
    this.policies = new PoliciesViewModel(settings, work, state);
    this.branches = new BranchesViewModel(settings, work, state);
    this.cash = new CashSetupViewModel(cash, work, state);
    this.printer = new PrinterViewModel(printer, work, state);
    this.refreshes =
        Map.of(
            SettingsPage.DEVICES, devices::refresh,
            SettingsPage.STAFF, this.staff::refresh,
            SettingsPage.ROLES, roles::refresh,
            SettingsPage.POLICIES, policies::refresh,
            SettingsPage.BRANCHES, branches::refresh,
            SettingsPage.CASH, this.cash::refresh,
            SettingsPage.DESK, this.printer::refresh);
  }

  public SettingsState state() {
    return state;
  }

  DevicesViewModel devices() {
    return devices;
  }

  /// @param wallets shows the wallet of a staff member
  public void walletsLeadTo(Consumer<UUID> wallets) {
    staff.walletsLeadTo(wallets);
  }

  StaffViewModel staff() {
    return staff;
  }

  RolesViewModel roles() {
    return roles;
  }

  PoliciesViewModel policies() {
    return policies;
  }

  BranchesViewModel branches() {
    return branches;
  }

  CashSetupViewModel cash() {
    return cash;
  }

  PrinterViewModel printer() {
    return printer;
  }

  ReadOnlyObjectProperty<SettingsPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  boolean isOpen(SettingsPage wanted) {
    return wanted.isOpenTo(state.rightsProperty().get());
  }

  /// Goes to a page; one that the person may not see is left alone.
  void go(SettingsPage wanted) {
    if (isOpen(wanted) && state.questionProperty().get() == null) {
      state.refusalProperty().set(null);
      page.set(wanted);
      refresh();
    }
  }

  /// Opens a page because something there was half done.
  void open(SettingsPage wanted) {
    entered = true;
    page.set(wanted);
    refresh();
  }

  /// The first page that the person may see, the first time; afterwards where one was.
  public void enter() {
    if (!entered) {
      entered = true;
      Arrays.stream(SettingsPage.values()).filter(this::isOpen).findFirst().ifPresent(page::set);
    }
    refresh();
  }

  /// Reads again what the open page shows.
  public void refresh() {
    refreshes.getOrDefault(page.get(), () -> {}).run();
  }
}
