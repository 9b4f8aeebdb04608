package org.daybook.app.ui.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.settings.BranchLine;
import org.daybook.app.service.settings.SettingsService;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// The branches of the organisation.
public final class BranchesViewModel {
  private final SettingsService settings;
  private final Work work;
  private final SettingsState state;
  private final ObservableList<BranchLine> branches = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>(this, "chosen");

  BranchesViewModel(SettingsService settings, Work work, SettingsState state) {
    this.settings = settings;
    this.work = work;
    this.state = state;
  }

  ObservableList<BranchLine> branches() {
    return branches;
  }

  ObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen;
  }

  @Nullable BranchLine chosen() {
    return branches.stream()
        .filter(it -> it.branchId().equals(chosen.get()))
        .findFirst()
        .orElse(null);
  }

  void refresh() {
    work.here()
        .run(settings::branches)
        .onSuccess(now -> {
          if (!now.equals(List.copyOf(branches))) {
            branches.setAll(now);
          }
          if (chosen() == null && !now.isEmpty()) {
            chosen.set(now.getFirst().branchId());
          }
        })
        .onFailure(_ -> state.failed());
  }

  void askNew() {
    if (state.obstacleNow(Permission.BRANCH_EDIT) == null) {
      var ids = work.intentIds();
      state.ask(new Question.BranchForm(ids.get(), ids.get(), null));
    }
  }

  /// Asks again what was half typed before a crash.
  void restore(UUID intentId, UUID branchId, boolean isNew, Map<String, String> typed) {
    work.here()
        .run(settings::branches)
        .onSuccess(now -> {
          branches.setAll(now);
          if (!isNew) {
            chosen.set(branchId);
          }
          var before = isNew ? null : chosen();
          if (isNew || before != null) {
            state.ask(new Question.BranchForm(intentId, branchId, before), typed);
          }
        })
        .onFailure(_ -> state.failed());
  }

  void askChange() {
    var line = chosen();
    if (line != null && state.obstacleNow(Permission.BRANCH_EDIT) == null) {
      state.ask(new Question.BranchForm(work.intentIds().get(), line.branchId(), line));
    }
  }

  /// Whether name, code and zone can be a branch's.
  static boolean isSound(String name, String code, String zone) {
    return !name.isBlank()
        && name.strip().length() <= 200
        && code.strip().matches("\\p{L}{2,6}")
        && ZoneId.getAvailableZoneIds().contains(zone.strip());
  }

  void save(Question.BranchForm asked, String name, String code, String zone) {
    if (!isSound(name, code, zone)) {
      return;
    }
    var before = asked.before();
    var line =
        new BranchLine(
            asked.branchId(),
            name.strip(),
            code.strip(),
            zone.strip(),
            before == null ? null : before.sourcedId(),
            before != null && before.here(),
            List.of());
    @Nullable Runnable undo =
        before == null ? null : () -> put(work.intentIds().get(), before, null);
    put(asked.intentId(), line, undo);
  }

  private void put(UUID intentId, BranchLine line, @Nullable Runnable undo) {
    work.here()
        .run(() -> settings.save(work.staffId(), intentId, line))
        .onSuccess(result -> {
          if (state.saved(result)) {
            state.leaveQuestion();
            chosen.set(line.branchId());
            state.say(new Notice(Notice.Kind.BRANCH_SAVED, line.name(), undo));
            refresh();
          }
        })
        .onFailure(_ -> state.failed());
  }
}
