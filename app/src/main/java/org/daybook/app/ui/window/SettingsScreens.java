package org.daybook.app.ui.window;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.service.devices.DeviceOverview;
import org.daybook.app.service.drafts.DraftService.Kept;
import org.daybook.app.service.online.Online;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.paper.ReceiptDrawing;
import org.daybook.app.ui.settings.OnlineDesk;
import org.daybook.app.ui.settings.SettingsController;
import org.daybook.app.ui.settings.SettingsDraft;
import org.daybook.app.ui.settings.SettingsViewModel;
import org.daybook.app.ui.settings.Work;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.DeskLooks;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.Price;
import org.daybook.model.device.Device;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Policy;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceChange;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings in the frame: they follow the replica, the network and what the person may do, and
/// keep what is half done.
final class SettingsScreens {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsScreens.class);
  private static final String FORM = "settings";

  private final Desk desk;
  private final UUID staffId;
  private final Background background;
  private final Appearance appearance;
  private final SettingsViewModel model;
  private final SettingsDraft draft;
  private final Runnable show;

  /// @param wallets shows the wallet of a staff member
  /// @param show shows the settings, because something there was half done
  SettingsScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Workers workers,
      Appearance appearance,
      Consumer<UUID> wallets,
      Runnable show) {
    this.desk = desk;
    this.staffId = staffId;
    this.background = workers.work();
    this.appearance = appearance;
    var services = desk.services();
    this.model =
        new SettingsViewModel(
            new AtDesk(services, staffId),
            services.staff(),
            services.settings(),
            services.cash().setup(),
            new PrinterAtDesk(services.printing(), new ReceiptDrawing()),
            new Work(workers.work(), workers.errands(), staffId, intentIds, desk.clock()));
    this.show = show;
    model.walletsLeadTo(wallets);
    var drafts = new DraftsAtDesk(services.drafts(), staffId, FORM, background);
    this.draft = new SettingsDraft(model, drafts);
    drafts.find(this::restore);
  }

  /// Back to where a crash or a sign-out left it.
  private void restore(Kept kept) {
    draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
    if (!kept.saved()) {
      show.run();
    }
  }

  Screen screen(Messages messages) {
    var sync = desk.services().syncCentre();
    show(sync.status());
    var controller =
        new SettingsController(model, DeskLooks.of(appearance, messages), messages, desk.clock());
    var view = new Fxml(messages).load(controller);
    readRights();
    background.ui().later(controller::focus);
    var changes =
        desk.changes().refresh(SettingsScreens::concerns, background.ui(), this::readRights);
    var statuses = StatusWatch.of(sync, status -> background.ui().execute(() -> show(status)));
    return Screen.of(view, changes::close, statuses::close, controller::close);
  }

  private void show(SyncStatus status) {
    model.state().onlineProperty().set(status.online());
  }

  private void readRights() {
    background
        .run(() -> desk.services().rights().of(staffId))
        .onSuccess(rights -> {
          model.state().rightsProperty().set(rights);
          model.enter();
        })
        .onFailure(e -> LOG.warn("what the person may do cannot be read", e));
  }

  private static boolean concerns(Changed changed) {
    return changed.in(
        AuditEntry.TABLE,
        StaffMember.TABLE,
        Role.TABLE,
        RoleAssignment.TABLE,
        Policy.TABLE,
        Branch.TABLE,
        Cashbox.TABLE,
        Price.TABLE,
        CashPolicy.TABLE,
        Device.TABLE);
  }

  /// What the server does for the person signed in.
  private record AtDesk(Desk.Services services, UUID staffId) implements OnlineDesk {
    @Override
    public DeviceOverview devicesHere() {
      return services.devices().here();
    }

    @Override
    public DeviceOverview devices() {
      return services.devices().everywhere(staffId);
    }

    @Override
    public Online<CodeAnswer> activate(UUID branchId, String deviceName) {
      return services.devices().activate(staffId, branchId, deviceName);
    }

    @Override
    public Online<ChangeAnswer> change(UUID deviceId, DeviceChange change, String words) {
      return services.devices().change(staffId, deviceId, change, words);
    }

    @Override
    public Online<CodeAnswer> invite(UUID invited) {
      return services.staff().invite(staffId, invited);
    }
  }
}
