package org.daybook.app.ui.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import org.daybook.app.service.Centre;
import org.daybook.app.service.ManagedCentre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.audit.AuditReader;
import org.daybook.app.service.cash.CashSetupService;
import org.daybook.app.service.devices.DeviceLine;
import org.daybook.app.service.devices.DeviceLine.Told;
import org.daybook.app.service.devices.DeviceOverview;
import org.daybook.app.service.online.Online;
import org.daybook.app.service.online.OnlineCalls;
import org.daybook.app.service.online.PersonalTokens;
import org.daybook.app.service.printing.PrintTrouble;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.service.rights.RightsService;
import org.daybook.app.service.settings.SettingsService;
import org.daybook.app.service.staff.StaffService;
import org.daybook.app.ui.control.OfferedChoice;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.daybook.model.device.DeviceState;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceChange;
import org.jspecify.annotations.Nullable;

/// The settings on a real desk with real files; only the server is made up.
final class SettingsBench implements AutoCloseable, OnlineDesk, PrinterDesk {
  static final UUID LOST = Centre.id(93);

  final Centre centre = new Centre(1);
  final OpenedDesk desk;
  final SettingsViewModel model;
  final List<String> asked = new ArrayList<>();
  Online.Why refusal;
  Reason changeRefusal;
  @Nullable ReceiptPrinter printer;
  @Nullable PrintTrouble printerTrouble;

  SettingsBench(Path folder, Background background) {
    desk = new OpenedDesk(folder, centre).filled(centre);
    ManagedCentre.fill(desk, centre);
    var staff = new StaffService(desk.replica, desk.capture, noServer(), desk.identity);
    var settings = new SettingsService(desk.replica, desk.capture, desk.identity);
    var cash = new CashSetupService(desk.replica, desk.capture, desk.identity, desk.clock);
    var work = new Work(background, background, centre.staff, UUID::randomUUID, desk.clock);
    model = new SettingsViewModel(this, staff, settings, cash, this, work);
    model.state().onlineProperty().set(true);
    readRights();
  }

  /// Reads anew what Rana may do.
  void readRights() {
    var rights = new RightsService(desk.replica, desk.identity).of(centre.staff);
    model.state().rightsProperty().set(rights);
  }

  Parent view(Messages messages) {
    return new Fxml(messages).load(controller(messages));
  }

  SettingsController controller(Messages messages) {
    var looks =
        List.of(
            new OfferedChoice(
                "shell.theme",
                List.of(messages.text("theme.light"), messages.text("theme.dark")),
                0,
                it -> asked.add("theme " + it)));
    return new SettingsController(model, looks, messages, desk.clock);
  }

  // Nothing that these screens show asks this one: they ask this bench.
  private static OnlineCalls noServer() {
    return new OnlineCalls(null, new PersonalTokens(null));
  }

  @Override
  public DeviceOverview devicesHere() {
    return new DeviceOverview(List.of(), List.of(), null, null);
  }

  @Override
  public DeviceOverview devices() {
    asked.add("devices");
    var now = Centre.NOW;
    var places =
        List.of(
            new DeviceOverview.Place(centre.branch, "North"),
            new DeviceOverview.Place(ManagedCentre.SOUTH, "South"));
    if (refusal != null) {
      return new DeviceOverview(
          List.of(line(centre.device, "Front desk 1", DeviceState.ACTIVE, null)),
          places.subList(0, 1),
          null,
          refusal);
    }
    var stuck =
        new Told(
            now.minusSeconds(200_000),
            41,
            now.minusSeconds(210_000),
            "0.1.0",
            List.of("BACKLOG_OLD", "SILENT"));
    return new DeviceOverview(
        List.of(
            line(ManagedCentre.OTHER_DESK, "Hall", DeviceState.ACTIVE, stuck),
            line(
                centre.device,
                "Front desk 1",
                DeviceState.ACTIVE,
                new Told(now.minusSeconds(20), 0, null, "0.1.0", List.of())),
            line(
                LOST,
                "Yellow laptop",
                DeviceState.LOST,
                new Told(null, null, null, null, List.of()))),
        places,
        now,
        null);
  }

  private DeviceLine line(UUID id, String name, DeviceState state, Told told) {
    return new DeviceLine(
        id,
        centre.branch,
        name,
        "North",
        id.equals(centre.device),
        state,
        state == DeviceState.LOST ? "Left on the tram" : null,
        Centre.NOW.minusSeconds(400_000),
        told,
        desk.replica.read(facts -> new AuditReader(facts).of(ManagedCentre.OMAR)));
  }

  @Override
  public Online<CodeAnswer> activate(UUID branchId, String deviceName) {
    asked.add("activate " + deviceName + " at " + branchId);
    return code();
  }

  @Override
  public Online<ChangeAnswer> change(UUID deviceId, DeviceChange change, String words) {
    asked.add(change + " " + deviceId + " " + words);
    return refusal == null
        ? new Online.Done<>(new ChangeAnswer(changeRefusal, Centre.NOW))
        : new Online.Not<>(refusal);
  }

  @Override
  public Online<CodeAnswer> invite(UUID staffId) {
    asked.add("invite " + staffId);
    return code();
  }

  private Online<CodeAnswer> code() {
    Instant until = Centre.NOW.plusSeconds(86_400);
    return refusal == null
        ? new Online.Done<>(new CodeAnswer("K7QF-29MD", until, Centre.NOW))
        : new Online.Not<>(refusal);
  }

  @Override
  public Optional<ReceiptPrinter> printer() {
    return Optional.ofNullable(printer);
  }

  @Override
  public boolean use(@Nullable ReceiptPrinter next) {
    printer = next;
    return true;
  }

  @Override
  public Optional<PrintTrouble> test(ReceiptPrinter tried, Messages messages) {
    asked.add("test " + tried.host());
    return Optional.ofNullable(printerTrouble);
  }

  @Override
  public void close() {
    desk.close();
  }
}
