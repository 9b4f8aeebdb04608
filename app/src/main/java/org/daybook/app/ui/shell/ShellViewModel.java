package org.daybook.app.ui.shell;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the frame shows: where one is, who one is, what the date of business is, and how the desk
/// stands with the centre.
public final class ShellViewModel {

  private final StringProperty branchName = new SimpleStringProperty(this, "branchName", "");
  private final StringProperty deskName = new SimpleStringProperty(this, "deskName", "");
  private final ObjectProperty<@Nullable LocalDate> businessDate =
      new SimpleObjectProperty<>(this, "businessDate");
  private final ObjectProperty<@Nullable SignedInPerson> person =
      new SimpleObjectProperty<>(this, "person");
  private final ObjectProperty<SyncSummary> sync =
      new SimpleObjectProperty<>(
          this, "sync", new SyncSummary(SyncSummary.State.ALL_SENT, 0, 0, false, null));
  private final ReadOnlyObjectWrapper<@Nullable Place> place =
      new ReadOnlyObjectWrapper<>(this, "place");
  private final Map<Place, Access> access = new EnumMap<>(Place.class);
  private final Navigator navigator;

  public ShellViewModel(Map<Place, Access> access, Navigator navigator) {
    for (Place each : Place.values()) {
      this.access.put(each, access.getOrDefault(each, Access.OPEN));
    }
    this.navigator = navigator;
  }

  public StringProperty branchNameProperty() {
    return branchName;
  }

  public StringProperty deskNameProperty() {
    return deskName;
  }

  public ObjectProperty<@Nullable LocalDate> businessDateProperty() {
    return businessDate;
  }

  public ObjectProperty<@Nullable SignedInPerson> personProperty() {
    return person;
  }

  public ObjectProperty<SyncSummary> syncProperty() {
    return sync;
  }

  /// Null while no place of the rail is open, as in the sync centre.
  public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  public Access accessTo(Place wanted) {
    return access.getOrDefault(wanted, Access.OPEN);
  }

  /// Goes to a place; a place that cannot be entered is left alone.
  public void go(Place wanted) {
    if (accessTo(wanted) == Access.OPEN) {
      place.set(wanted);
      navigator.open(wanted);
    }
  }

  public void openSyncCentre() {
    place.set(null);
    navigator.openSyncCentre();
  }
}
