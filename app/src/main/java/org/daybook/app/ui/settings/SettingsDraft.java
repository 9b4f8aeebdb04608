package org.daybook.app.ui.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.app.ui.settings.RolesViewModel.RoleDraft;
import org.jspecify.annotations.Nullable;

/// Keeps across a crash what is half done: a role that is edited, or who somebody is. What is
/// restored is saved under the same intent, so what was saved already is not done again.
public final class SettingsDraft {
  private static final String WHAT = "what";
  private static final String ROLE = "role";
  private static final String PERSON = "person";
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
    var id = UUID.fromString(fields.getOrDefault(ID, ""));
    boolean isNew = Boolean.parseBoolean(fields.getOrDefault(NEW, "false"));
    var name = fields.getOrDefault(NAME, "");
    if (fields.getOrDefault(WHAT, "").equals(ROLE)) {
      var permissions =
          Arrays.stream(fields.getOrDefault(PERMISSIONS, "").split(" ", -1))
              .filter(it -> !it.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new));
      model.roles().restore(new RoleDraft(intentId, id, isNew, name, permissions));
      model.open(SettingsPage.ROLES);
    } else {
      var typed =
          new PersonForm(
              name, fields.getOrDefault(SIGN_IN, ""), id(fields, HELD), id(fields, WHERE));
      model.staff().restore(intentId, id, isNew, typed);
      model.open(SettingsPage.STAFF);
    }
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
    var role = model.roles().draftProperty().get();
    if (role == null || !model.roles().isChanged()) {
      return null;
    }
    fields.put(WHAT, ROLE);
    fields.put(ID, role.roleId().toString());
    fields.put(NEW, Boolean.toString(role.isNew()));
    fields.put(NAME, role.name());
    fields.put(PERMISSIONS, String.join(" ", role.permissions()));
    return role.intentId();
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
