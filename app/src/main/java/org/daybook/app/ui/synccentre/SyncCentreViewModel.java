package org.daybook.app.ui.synccentre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.synccentre.PutBackNotice;
import org.daybook.app.sync.LoadProgress;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.synccentre.OperationEntry.Step;
import org.daybook.model.protocol.HealingReport;
import org.jspecify.annotations.Nullable;

/// The desk's own operations, how far each came, and whether they get through.
public final class SyncCentreViewModel {
  /// What a person can still look through; older ones are in the centre's own history.
  static final int MOST_SHOWN = 500;

  private static final int MOST_HEALINGS = 10;

  private final ObservableList<OperationEntry> shown = FXCollections.observableArrayList();
  private final ObjectProperty<List<OperationEntry>> all =
      new SimpleObjectProperty<>(this, "all", List.of());
  private final ObjectProperty<Optional<Step>> filter =
      new SimpleObjectProperty<>(this, "filter", Optional.empty());
  private final ObjectProperty<Diagnosis> diagnosis;
  private final ObjectProperty<@Nullable Instant> lastContact =
      new SimpleObjectProperty<>(this, "lastContact");
  private final ObjectProperty<@Nullable LoadProgress> load =
      new SimpleObjectProperty<>(this, "load");
  private final ObjectProperty<List<HealingReport>> healings =
      new SimpleObjectProperty<>(this, "healings", List.of());
  private final ObjectProperty<@Nullable PutBackNotice> putBack =
      new SimpleObjectProperty<>(this, "putBack");
  private final BooleanProperty offline = new SimpleBooleanProperty(this, "offline");
  private final BooleanProperty unreadable = new SimpleBooleanProperty(this, "unreadable");
  private final SyncDesk desk;
  private final Background background;
  private final Clock clock;
  private final Runnable attention;

  /// @param attention opens Attention
  public SyncCentreViewModel(
      SyncDesk desk, Background background, Clock clock, Runnable attention) {
    this.desk = desk;
    this.background = background;
    this.clock = clock;
    this.attention = attention;
    this.diagnosis =
        new SimpleObjectProperty<>(this, "diagnosis", Diagnosis.of(SyncStatus.unknown()));
    filter.subscribe(this::arrange);
  }

  public ObservableList<OperationEntry> shown() {
    return shown;
  }

  public ObjectProperty<List<OperationEntry>> allProperty() {
    return all;
  }

  /// Empty shows every state.
  public ObjectProperty<Optional<Step>> filterProperty() {
    return filter;
  }

  public ObjectProperty<Diagnosis> diagnosisProperty() {
    return diagnosis;
  }

  public ObjectProperty<@Nullable Instant> lastContactProperty() {
    return lastContact;
  }

  /// Null while no first load is under way.
  public ObjectProperty<@Nullable LoadProgress> loadProperty() {
    return load;
  }

  /// What was not as the centre's and was put right, newest first.
  public ObjectProperty<List<HealingReport>> healingsProperty() {
    return healings;
  }

  /// Null unless the centre was put back and nobody has read it yet.
  public ObjectProperty<@Nullable PutBackNotice> putBackProperty() {
    return putBack;
  }

  /// Whether a person cut the desk off.
  public BooleanProperty offlineProperty() {
    return offline;
  }

  /// Whether the desk could not read its own list.
  public BooleanProperty unreadableProperty() {
    return unreadable;
  }

  public long count(Step step) {
    return all.get().stream().filter(entry -> entry.step() == step).count();
  }

  /// Operations that only this disk holds for certain.
  public long onlyHere() {
    return all.get().stream().filter(OperationEntry::isWaiting).count();
  }

  /// How long ago the server last answered.
  public Duration silence() {
    Instant last = lastContact.get();
    return last == null ? Duration.ZERO : Duration.between(last, clock.instant());
  }

  public void refresh() {
    show(desk.status());
    background
        .run(() -> desk.newest(MOST_SHOWN).stream().map(OperationEntry::new).toList())
        .onSuccess(entries -> {
          unreadable.set(false);
          all.set(entries);
          arrange();
        })
        .onFailure(e -> unreadable.set(true));
    background
        .run(() -> desk.healings(MOST_HEALINGS))
        .onSuccess(healings::set)
        .onFailure(e -> unreadable.set(true));
    background
        .run(desk::putBack)
        .onSuccess(notice -> putBack.set(notice.orElse(null)))
        .onFailure(e -> unreadable.set(true));
  }

  /// Somebody has read that the centre was put back.
  public void putBackRead() {
    background
        .run(() -> {
          desk.putBackRead();
          return desk.putBack();
        })
        .onSuccess(notice -> putBack.set(notice.orElse(null)))
        .onFailure(e -> unreadable.set(true));
  }

  public void show(SyncStatus status) {
    lastContact.set(status.lastContact().orElse(null));
    load.set(status.load().orElse(null));
    offline.set(status.switchedOffline());
    diagnosis.set(Diagnosis.of(status));
  }

  /// How the desk stands, as plain text without personal data.
  public String report() {
    return SupportReport.of(
        desk.identity(), desk.status(), all.get(), healings.get(), clock.instant());
  }

  public void tryNow() {
    if (desk.status().switchedOffline()) {
      desk.switchOffline(false);
    }
    desk.tryNow();
    show(desk.status());
  }

  /// Lets go what the centre no longer has.
  public void acceptDeletion() {
    desk.acceptDeletion();
    show(desk.status());
  }

  /// Cuts the desk off, or lets it talk again.
  public void switchOffline() {
    desk.switchOffline(!desk.status().switchedOffline());
    show(desk.status());
  }

  public void openAttention() {
    attention.run();
  }

  private void arrange() {
    List<OperationEntry> wanted =
        all.get().stream()
            .filter(entry -> filter.get().map(step -> step == entry.step()).orElse(true))
            .toList();
    if (!wanted.equals(shown)) {
      shown.setAll(wanted);
    }
  }
}
