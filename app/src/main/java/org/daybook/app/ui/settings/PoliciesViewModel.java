package org.daybook.app.ui.settings;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.settings.PolicyLine;
import org.daybook.app.service.settings.SettingsService;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.permission.Permission;

/// The policies, each changed by itself.
public final class PoliciesViewModel {
  private final SettingsService settings;
  private final Work work;
  private final SettingsState state;
  private final ObservableList<PolicyLine> policies = FXCollections.observableArrayList();

  PoliciesViewModel(SettingsService settings, Work work, SettingsState state) {
    this.settings = settings;
    this.work = work;
    this.state = state;
  }

  ObservableList<PolicyLine> policies() {
    return policies;
  }

  void refresh() {
    work.here()
        .run(settings::policies)
        .onSuccess(now -> {
          if (!now.equals(List.copyOf(policies))) {
            policies.setAll(now);
          }
        })
        .onFailure(_ -> state.failed());
  }

  /// Whether a setting can be saved: within its bounds, and another than holds.
  boolean maySet(PolicyLine line, String setting) {
    return state.obstacleNow(Permission.POLICY_EDIT) == null
        && line.key().accepts(setting)
        && !line.setting().equals(setting);
  }

  void set(PolicyLine line, String setting) {
    if (maySet(line, setting)) {
      set(
          line.key(),
          setting,
          new Notice(
              Notice.Kind.POLICY_SET,
              "",
              () -> set(line.key(), line.setting(), new Notice(Notice.Kind.TAKEN_BACK, "", null))));
    }
  }

  private void set(PolicyKey key, String setting, Notice notice) {
    work.here()
        .run(() -> settings.set(work.staffId(), work.intentIds().get(), key, setting))
        .onSuccess(result -> {
          if (state.saved(result)) {
            state.say(notice);
            refresh();
          }
        })
        .onFailure(_ -> state.failed());
  }
}
