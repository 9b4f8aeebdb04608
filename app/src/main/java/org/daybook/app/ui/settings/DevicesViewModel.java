package org.daybook.app.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.service.devices.DeviceLine;
import org.daybook.app.service.devices.DeviceOverview;
import org.daybook.model.permission.Permission;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceChange;
import org.jspecify.annotations.Nullable;

/// The devices. What this desk knows by itself is shown at once; what the server knows follows.
public final class DevicesViewModel {
  private final OnlineDesk desk;
  private final Work work;
  private final SettingsState state;
  private final ReadOnlyObjectWrapper<@Nullable DeviceOverview> overview =
      new ReadOnlyObjectWrapper<>(this, "overview");
  private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final ReadOnlyObjectWrapper<Boolean> asking =
      new ReadOnlyObjectWrapper<>(this, "asking", false);

  DevicesViewModel(OnlineDesk desk, Work work, SettingsState state) {
    this.desk = desk;
    this.work = work;
    this.state = state;
  }

  /// Null until anything is known.
  ReadOnlyObjectProperty<@Nullable DeviceOverview> overviewProperty() {
    return overview.getReadOnlyProperty();
  }

  /// The device whose card is open.
  ObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen;
  }

  /// Whether the server is being asked.
  ReadOnlyObjectProperty<Boolean> askingProperty() {
    return asking.getReadOnlyProperty();
  }

  @Nullable DeviceLine chosen() {
    var known = overview.get();
    return known == null
        ? null
        : known.devices().stream()
            .filter(it -> it.deviceId().equals(chosen.get()))
            .findFirst()
            .orElse(null);
  }

  void refresh() {
    if (overview.get() == null) {
      work.here()
          .run(desk::devicesHere)
          .onSuccess(it -> {
            if (overview.get() == null) {
              show(it);
            }
          })
          .onFailure(_ -> state.failed());
    }
    if (asking.get()) {
      return;
    }
    asking.set(true);
    work.errands()
        .run(desk::devices)
        .onSuccess(it -> {
          asking.set(false);
          show(it);
        })
        .onFailure(_ -> {
          asking.set(false);
          state.failed();
        });
  }

  private void show(DeviceOverview now) {
    overview.set(now);
    if (chosen() == null && !now.devices().isEmpty()) {
      chosen.set(now.devices().getFirst().deviceId());
    }
  }

  /// Asks where the desk stands that a code is for.
  void askActivate() {
    var known = overview.get();
    if (known != null
        && !known.branches().isEmpty()
        && state.obstacleNow(Permission.DEVICE_MANAGE) == null) {
      state.ask(activation(work.intentIds().get(), known));
    }
  }

  private Question activation(UUID intentId, DeviceOverview known) {
    return new Question.Activate(intentId, known.branches(), branchOfChosen(known));
  }

  /// Asks again what was half typed before a crash; a device that this desk does not know is not
  /// asked about.
  ///
  /// @param deviceId the device to change, or null where a new one gets a code
  void restore(
      UUID intentId,
      @Nullable UUID deviceId,
      @Nullable DeviceChange change,
      Map<String, String> typed) {
    work.errands()
        .run(desk::devices)
        .onSuccess(known -> {
          show(known);
          if (deviceId == null || change == null) {
            state.ask(activation(intentId, known), typed);
            return;
          }
          chosen.set(deviceId);
          var line = chosen();
          if (line != null) {
            state.ask(new Question.ChangeDevice(intentId, line, change), typed);
          }
        })
        .onFailure(_ -> state.failed());
  }

  private UUID branchOfChosen(DeviceOverview known) {
    var line = chosen();
    var branches = known.branches();
    return line != null && branches.stream().anyMatch(it -> it.branchId().equals(line.branchId()))
        ? line.branchId()
        : branches.getFirst().branchId();
  }

  /// Has the server make a code.
  void activate(UUID branchId, String name) {
    if (name.isBlank() || state.busyProperty().get()) {
      return;
    }
    state.busyProperty().set(true);
    work.errands()
        .run(() -> desk.activate(branchId, name.strip()))
        .onSuccess(answer -> {
          CodeAnswer code = state.done(answer);
          if (code != null) {
            state.ask(new Question.ShowCode(false, name.strip(), code.code(), code.expiresAt()));
          }
        })
        .onFailure(_ -> state.failed());
  }

  void ask(DeviceChange change) {
    var line = chosen();
    if (line != null && state.obstacleNow(Permission.DEVICE_MANAGE) == null) {
      state.ask(new Question.ChangeDevice(work.intentIds().get(), line, change));
    }
  }

  /// @param words the new name, or why
  void change(DeviceLine device, DeviceChange change, String words) {
    if (words.isBlank() || state.busyProperty().get()) {
      return;
    }
    state.busyProperty().set(true);
    work.errands()
        .run(() -> desk.change(device.deviceId(), change, words.strip()))
        .onSuccess(answer -> {
          ChangeAnswer made = state.done(answer);
          if (made != null && state.made(made.refusal())) {
            changed(device, change, words.strip());
          }
        })
        .onFailure(_ -> state.failed());
  }

  private void changed(DeviceLine device, DeviceChange change, String words) {
    state.leaveQuestion();
    var notice =
        switch (change) {
          case RENAME ->
              new Notice(
                  Notice.Kind.DEVICE_RENAMED,
                  words,
                  () -> change(device, DeviceChange.RENAME, device.name()));
          case REVOKE -> new Notice(Notice.Kind.DEVICE_REVOKED, device.name(), null);
          case DECLARE_LOST -> new Notice(Notice.Kind.DEVICE_LOST, device.name(), null);
        };
    state.say(notice);
    refresh();
  }

  /// What a person who has just been shown a code may want to see next.
  void shown() {
    state.leaveQuestion();
    refresh();
  }

  List<DeviceLine> devices() {
    var known = overview.get();
    return known == null ? List.of() : known.devices();
  }
}
