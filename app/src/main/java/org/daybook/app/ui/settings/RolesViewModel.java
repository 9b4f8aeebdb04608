package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.service.staff.StaffBook;
import org.daybook.app.service.staff.StaffBook.RoleLine;
import org.daybook.app.service.staff.StaffService;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.RoleTemplate;
import org.jspecify.annotations.Nullable;

/// The roles, and what each permits. Nothing holds before it is saved. A permission that only a
/// newer program knows stays in the role that has it.
public final class RolesViewModel {
  private static final int MOST_OF_NAME = 200;

  private final StaffService staff;
  private final Work work;
  private final SettingsState state;
  private final ReadOnlyObjectWrapper<@Nullable StaffBook> book =
      new ReadOnlyObjectWrapper<>(this, "book");
  private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final ObjectProperty<@Nullable RoleDraft> draft =
      new SimpleObjectProperty<>(this, "draft");

  RolesViewModel(StaffService staff, Work work, SettingsState state) {
    this.staff = staff;
    this.work = work;
    this.state = state;
  }

  /// A role as it is edited.
  ///
  /// @param intentId names the gesture that saves it
  /// @param isNew whether nobody has saved it yet
  /// @param permissions wire names
  public record RoleDraft(
      UUID intentId, UUID roleId, boolean isNew, String name, SortedSet<String> permissions) {
    public RoleDraft {
      permissions = new TreeSet<>(permissions);
    }

    boolean has(Permission permission) {
      return permissions.contains(permission.wireName());
    }

    /// Those that this program does not know.
    List<String> unknown() {
      return permissions.stream().filter(it -> Permission.ofWireName(it).isEmpty()).toList();
    }

    RoleDraft named(String newName) {
      return new RoleDraft(intentId, roleId, isNew, newName, permissions);
    }

    RoleDraft with(Permission permission, boolean granted) {
      var changed = new TreeSet<>(permissions);
      if (granted) {
        changed.add(permission.wireName());
      } else {
        changed.remove(permission.wireName());
      }
      return new RoleDraft(intentId, roleId, isNew, name, changed);
    }

    /// From what a template grants, besides what only a newer program knows.
    RoleDraft from(RoleTemplate template) {
      var changed = new TreeSet<>(unknown());
      template.permissions().forEach(it -> changed.add(it.wireName()));
      return new RoleDraft(intentId, roleId, isNew, name, changed);
    }
  }

  /// Null until it was read.
  ReadOnlyObjectProperty<@Nullable StaffBook> bookProperty() {
    return book.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen;
  }

  /// What is edited; null while no role is open.
  ReadOnlyObjectProperty<@Nullable RoleDraft> draftProperty() {
    return draft;
  }

  Optional<RoleLine> chosen() {
    var now = book.get();
    return now == null ? Optional.empty() : now.role(chosen.get());
  }

  void refresh() {
    work.here()
        .run(staff::book)
        .onSuccess(now -> {
          book.set(now);
          var edited = draft.get();
          if (edited == null && !now.roles().isEmpty()) {
            choose(now.roles().getFirst().roleId());
          } else if (edited != null && !edited.isNew() && !isChanged()) {
            choose(edited.roleId());
          }
        })
        .onFailure(_ -> state.failed());
  }

  /// Opens a role. What was changed in another and not saved is put aside; it can be brought back.
  void choose(UUID roleId) {
    var now = book.get();
    var role = now == null ? Optional.<RoleLine>empty() : now.role(roleId);
    role.ifPresent(it -> {
      var edited = draft.get();
      if (edited != null && edited.roleId().equals(roleId) && isChanged()) {
        return;
      }
      chosen.set(roleId);
      draft.set(unchanged(it));
    });
  }

  private RoleDraft unchanged(RoleLine it) {
    return new RoleDraft(
        work.intentIds().get(), it.roleId(), false, it.name(), new TreeSet<>(it.permissions()));
  }

  /// Begins a role with what a template grants.
  void begin(String name, RoleTemplate template) {
    if (state.obstacleNow(Permission.ROLE_EDIT) == null) {
      var ids = work.intentIds();
      chosen.set(null);
      draft.set(new RoleDraft(ids.get(), ids.get(), true, name, new TreeSet<>()).from(template));
    }
  }

  void rename(String name) {
    var edited = draft.get();
    if (edited != null && !edited.name().equals(name)) {
      draft.set(edited.named(name));
    }
  }

  void grant(Permission permission, boolean granted) {
    var edited = draft.get();
    if (edited != null && edited.has(permission) != granted) {
      draft.set(edited.with(permission, granted));
    }
  }

  /// Grants exactly what a template does.
  void grantAs(RoleTemplate template) {
    var edited = draft.get();
    if (edited != null) {
      draft.set(edited.from(template));
    }
  }

  /// Whether something waits to be saved.
  boolean isChanged() {
    var edited = draft.get();
    if (edited == null) {
      return false;
    }
    return edited.isNew()
        || chosen()
            .map(it ->
                !it.name().equals(edited.name().strip())
                    || !new TreeSet<>(it.permissions()).equals(edited.permissions()))
            .orElse(false);
  }

  boolean maySave() {
    var edited = draft.get();
    return edited != null
        && isChanged()
        && !edited.name().isBlank()
        && edited.name().strip().length() <= MOST_OF_NAME
        && state.obstacleNow(Permission.ROLE_EDIT) == null;
  }

  /// Goes back to the role as it holds.
  void discard() {
    var edited = draft.get();
    var now = book.get();
    if (edited == null || now == null) {
      return;
    }
    state.refusalProperty().set(null);
    var back = edited.isNew() ? now.roles().stream().findFirst() : now.role(edited.roleId());
    back.ifPresentOrElse(
        it -> {
          draft.set(unchanged(it));
          chosen.set(it.roleId());
        },
        () -> draft.set(null));
  }

  /// Goes on with what was half done.
  void restore(RoleDraft kept) {
    // The role itself is read behind it, so that it shows as changed.
    chosen.set(kept.isNew() ? null : kept.roleId());
    draft.set(kept);
  }

  void save() {
    var edited = draft.get();
    if (edited != null && maySave()) {
      var before = chosen();
      save(
          edited,
          () ->
              state.say(
                  new Notice(
                      Notice.Kind.ROLE_SAVED,
                      edited.name().strip(),
                      before.<Runnable>map(it -> () -> back(it)).orElse(null))));
    }
  }

  private void back(RoleLine before) {
    save(
        unchanged(before),
        () -> state.say(new Notice(Notice.Kind.TAKEN_BACK, before.name(), null)));
  }

  private void save(RoleDraft edited, Runnable then) {
    var permissions = new ArrayList<>(edited.permissions());
    var name = edited.name().strip();
    work.here()
        .run(() ->
            staff.define(work.staffId(), edited.intentId(), edited.roleId(), name, permissions))
        .onSuccess(result -> {
          if (state.saved(result)) {
            // It stays on the screen: what vanishes takes the keyboard with it.
            draft.set(
                new RoleDraft(
                    work.intentIds().get(), edited.roleId(), false, name, edited.permissions()));
            chosen.set(edited.roleId());
            then.run();
            readAgain(edited.roleId());
          }
        })
        .onFailure(_ -> state.failed());
  }

  private void readAgain(UUID roleId) {
    work.here()
        .run(staff::book)
        .onSuccess(now -> {
          book.set(now);
          choose(roleId);
        })
        .onFailure(_ -> state.failed());
  }
}
