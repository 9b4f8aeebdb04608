package org.daybook.app.ui.firstrun;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.activation.ActivationResult;
import org.daybook.app.sync.LoadProgress;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.fx.Background;
import org.jspecify.annotations.Nullable;

/// Follows a desk from its activation code to the roll call of its first day. What is loaded and
/// what the server says comes in as statuses; the roll call opens as soon as what it needs is here.
public final class FirstRunViewModel {

  /// How far the desk is. From LOADING on it works.
  public enum Phase {
    CODE,
    ENROLLING,
    OPENING,
    LOADING,
    LOADED
  }

  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.CODE);
  private final StringProperty serverUrl = new SimpleStringProperty(this, "serverUrl", "");
  private final StringProperty code = new SimpleStringProperty(this, "code", "");
  private final StringProperty deskName = new SimpleStringProperty(this, "deskName", "");
  private final ObjectProperty<@Nullable FirstRunTrouble> trouble =
      new SimpleObjectProperty<>(this, "trouble");
  private final ObjectProperty<@Nullable Instant> acceptedAt =
      new SimpleObjectProperty<>(this, "acceptedAt");
  private final ObjectProperty<@Nullable Instant> lastContact =
      new SimpleObjectProperty<>(this, "lastContact");
  private final ObjectProperty<@Nullable LoadPace> pace = new SimpleObjectProperty<>(this, "pace");
  private final ObjectProperty<@Nullable TodaysWork> today =
      new SimpleObjectProperty<>(this, "today");
  private final ObservableList<LoadGroup.Progress> groups = FXCollections.observableArrayList();
  private final Activations activations;
  private final Background background;
  private final Clock clock;
  private final Steps steps;
  private Optional<Callable<TodaysWork>> todaysWork = Optional.empty();
  private boolean asked;

  /// What the first run asks of the window.
  public interface Steps {

    /// The desk has an identity and can be opened.
    void enrolled();

    /// The person wants to work.
    void begin();
  }

  public FirstRunViewModel(
      Activations activations, Background background, Clock clock, Steps steps) {
    this.activations = activations;
    this.background = background;
    this.clock = clock;
    this.steps = steps;
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  public StringProperty serverUrlProperty() {
    return serverUrl;
  }

  public StringProperty codeProperty() {
    return code;
  }

  public StringProperty deskNameProperty() {
    return deskName;
  }

  public ObjectProperty<@Nullable FirstRunTrouble> troubleProperty() {
    return trouble;
  }

  public ObjectProperty<@Nullable Instant> acceptedAtProperty() {
    return acceptedAt;
  }

  public ObjectProperty<@Nullable Instant> lastContactProperty() {
    return lastContact;
  }

  /// Null until the server has said how many rows will come.
  public ObjectProperty<@Nullable LoadPace> paceProperty() {
    return pace;
  }

  /// Null until the roll call of today can be taken.
  public ObjectProperty<@Nullable TodaysWork> todayProperty() {
    return today;
  }

  public ObservableList<LoadGroup.Progress> groups() {
    return groups;
  }

  /// Spends the code. A code that is not whole, or no address, is left alone.
  public void enrol() {
    if (phase.get() != Phase.CODE || code.get().length() < 9 || serverUrl.get().isBlank()) {
      return;
    }
    phase.set(Phase.ENROLLING);
    trouble.set(null);
    String url = serverUrl.get().strip();
    String typed = code.get();
    background
        .<ActivationResult>run(() -> activations.activate(url, typed))
        .onSuccess(this::answered)
        .onFailure(e -> refused(FirstRunTrouble.FAILED));
  }

  /// The desk is open and loads.
  public void opened(String name, Callable<TodaysWork> work, SyncStatus status) {
    deskName.set(name);
    todaysWork = Optional.of(work);
    phase.set(Phase.LOADING);
    show(status);
  }

  /// The desk could not be opened although it is enrolled.
  public void openingFailed() {
    trouble.set(FirstRunTrouble.FAILED);
  }

  public void show(SyncStatus status) {
    status.lastContact().ifPresent(lastContact::set);
    if (phase.get() != Phase.LOADING) {
      return;
    }
    status.load().ifPresent(this::show);
    if (status.stuck().isPresent()) {
      trouble.set(FirstRunTrouble.of(status.stuck().get()));
    } else if (status.offlineSince().isPresent()) {
      trouble.set(FirstRunTrouble.BROKEN_OFF);
    } else {
      trouble.set(null);
    }
    if (status.loaded()) {
      phase.set(Phase.LOADED);
      findTodaysWork();
    }
  }

  /// Goes to work. Left alone until there is something to work with.
  public void begin() {
    if (today.get() != null) {
      steps.begin();
    }
  }

  private void show(LoadProgress load) {
    groups.setAll(LoadGroup.of(load));
    pace.set(LoadPace.of(load, clock.instant()));
    if (load.todayReady()) {
      findTodaysWork();
    }
  }

  private void findTodaysWork() {
    if (asked || todaysWork.isEmpty()) {
      return;
    }
    asked = true;
    background
        .run(todaysWork.get())
        .onSuccess(today::set)
        .onFailure(e -> trouble.set(FirstRunTrouble.FAILED));
  }

  private void answered(ActivationResult result) {
    switch (result) {
      case ActivationResult.Activated(var name) -> {
        deskName.set(name);
        acceptedAt.set(clock.instant());
        lastContact.set(acceptedAt.get());
        phase.set(Phase.OPENING);
        steps.enrolled();
      }
      case ActivationResult.Refused(var why) -> refused(FirstRunTrouble.of(why));
      case ActivationResult.NoServer() -> refused(FirstRunTrouble.NO_SERVER);
      case ActivationResult.NoAddress() -> refused(FirstRunTrouble.NO_ADDRESS);
      case ActivationResult.NotEncrypted() -> refused(FirstRunTrouble.NOT_ENCRYPTED);
    }
  }

  private void refused(FirstRunTrouble why) {
    trouble.set(why);
    phase.set(Phase.CODE);
  }
}
