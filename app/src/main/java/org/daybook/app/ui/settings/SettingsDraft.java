package org.daybook.app.ui.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.app.ui.settings.RolesViewModel.RoleDraft;
import org.daybook.model.protocol.DeviceChange;
import org.jspecify.annotations.Nullable;

/// Keeps across a crash what is half done: a role that is edited, who somebody is, what a branch or
/// a device is called or why it goes, which printer this desk has. What is restored is saved under
/// the same intent, so what was saved already is not done again.
public final class SettingsDraft {
  private static final String WHAT = "what";
  private static final String ROLE = "role";
  private static final String PERSON = "person";
  private static final String BRANCH = "branch";
  private static final String DEVICE = "device";
  private static final String CHANGE = "change";
  private static final String PRINTER = "printer";
  private static final String FIELD = "field.";
  private static final String ID = "id";
  private static final String NEW = "new";
  private static final String NAME = "name";
  private static final String SIGN_IN = "signIn";
  private static final String PERMISSIONS = "permissions";
  private static final String HELD = "held";
  private static final String WHERE = "where";

  private final SettingsViewModel model;
  private final DraftSlot slot;
  private Map<String, String> kept = Map.of();

  public SettingsDraft(SettingsViewModel model, DraftSlot slot) {
    this.model = model;
    this.slot = slot;
    model.roles().draftProperty().subscribe((was, is) -> keep());
    model.state().questionProperty().subscribe((was, is) -> keep());
    model.staff().typedProperty().subscribe((was, is) -> keep());
    model.state().typedProperty().subscribe((was, is) -> keep());
    model.printer().halfProperty().subscribe((was, is) -> keep());
  }

  /// Goes on where a draft was left.
  ///
  /// @param saved whether its gesture was saved before the desk ended: then nothing is left to do
  public void restore(UUID intentId, Map<String, String> fields, boolean saved) {
    kept = Map.copyOf(fields);
    if (saved) {
      drop();
      return;
    }
    boolean isNew = Boolean.parseBoolean(fields.getOrDefault(NEW, "false"));
    switch (fields.getOrDefault(WHAT, "")) {
      case ROLE -> restoreRole(intentId, isNew, fields);
      case PERSON -> restorePerson(intentId, isNew, fields);
      case BRANCH -> {
        model.open(SettingsPage.BRANCHES);
        model.branches().restore(intentId, needed(fields), isNew, typed(fields));
      }
      case DEVICE -> {
        model.open(SettingsPage.DEVICES);
        var change = fields.get(CHANGE);
        model
            .devices()
            .restore(
                intentId,
                id(fields, ID),
                change == null ? null : DeviceChange.valueOf(change),
                typed(fields));
      }
      case PRINTER -> {
        model.printer().restore(intentId, PrinterForm.kept(typed(fields)));
        model.open(SettingsPage.DESK);
      }
      // A later program may have kept something that this one does not ask.
      default -> drop();
    }
  }

  private void restoreRole(UUID intentId, boolean isNew, Map<String, String> fields) {
    var permissions =
        Arrays.stream(fields.getOrDefault(PERMISSIONS, "").split(" ", -1))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    var name = fields.getOrDefault(NAME, "");
    model.roles().restore(new RoleDraft(intentId, needed(fields), isNew, name, permissions));
    model.open(SettingsPage.ROLES);
  }

  private void restorePerson(UUID intentId, boolean isNew, Map<String, String> fields) {
    var typed =
        new PersonForm(
            fields.getOrDefault(NAME, ""),
            fields.getOrDefault(SIGN_IN, ""),
            id(fields, HELD),
            id(fields, WHERE));
    model.staff().restore(intentId, needed(fields), isNew, typed);
    model.open(SettingsPage.STAFF);
  }

  private static UUID needed(Map<String, String> fields) {
    return UUID.fromString(fields.getOrDefault(ID, ""));
  }

  private static Map<String, String> typed(Map<String, String> fields) {
    var typed = new HashMap<String, String>();
    fields.forEach((name, words) -> {
      if (name.startsWith(FIELD)) {
        typed.put(name.substring(FIELD.length()), words);
      }
    });
    return typed;
  }

  private static @Nullable UUID id(Map<String, String> fields, String name) {
    var text = fields.getOrDefault(name, "");
    return text.isEmpty() ? null : UUID.fromString(text);
  }

  private void keep() {
    var fields = new HashMap<String, String>();
    var intentId = half(fields);
    if (intentId == null) {
      drop();
    } else if (!fields.equals(kept)) {
      kept = Map.copyOf(fields);
      slot.keep(intentId, fields);
    }
  }

  /// Adds what is half done; null when nothing is.
  private @Nullable UUID half(Map<String, String> fields) {
    var typed = model.staff().typedProperty().get();
    if (model.state().questionProperty().get() instanceof Question.Person asked && typed != null) {
      fields.put(WHAT, PERSON);
      fields.put(ID, asked.staffId().toString());
      fields.put(NEW, Boolean.toString(asked.before() == null));
      fields.put(NAME, typed.name());
      fields.put(SIGN_IN, typed.signInName());
      put(fields, HELD, typed.roleId());
      put(fields, WHERE, typed.branchId());
      return asked.intentId();
    }
    var half = model.state().typedProperty().get();
    half.forEach((name, words) -> fields.put(FIELD + name, words));
    if (!half.isEmpty()) {
      switch (model.state().questionProperty().get()) {
        case Question.BranchForm asked -> {
          fields.put(WHAT, BRANCH);
          fields.put(ID, asked.branchId().toString());
          fields.put(NEW, Boolean.toString(asked.before() == null));
          return asked.intentId();
        }
        case Question.Activate asked -> {
          fields.put(WHAT, DEVICE);
          return asked.intentId();
        }
        case Question.ChangeDevice asked -> {
          fields.put(WHAT, DEVICE);
          fields.put(ID, asked.device().deviceId().toString());
          fields.put(CHANGE, asked.change().name());
          return asked.intentId();
        }
        case null, default -> fields.clear();
      }
    }
    var role = model.roles().draftProperty().get();
    if (role == null || !model.roles().isChanged()) {
      return halfPrinter(fields);
    }
    fields.put(WHAT, ROLE);
    fields.put(ID, role.roleId().toString());
    fields.put(NEW, Boolean.toString(role.isNew()));
    fields.put(NAME, role.name());
    fields.put(PERMISSIONS, String.join(" ", role.permissions()));
    return role.intentId();
  }

  private @Nullable UUID halfPrinter(Map<String, String> fields) {
    var printer = model.printer().halfProperty().get();
    if (printer == null) {
      return null;
    }
    fields.put(WHAT, PRINTER);
    printer.kept().forEach((name, words) -> fields.put(FIELD + name, words));
    return model.printer().draftId();
  }

  private static void put(Map<String, String> fields, String name, @Nullable UUID id) {
    if (id != null) {
      fields.put(name, id.toString());
    }
  }

  private void drop() {
    if (!kept.isEmpty()) {
      kept = Map.of();
      slot.drop();
    }
  }
}
