package org.daybook.app.ui.attention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.attention.Remedy;
import org.daybook.app.ui.attention.AttentionEntry.Group;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// What waits for a person, one of it chosen, and what can be done about that one. Every action is
/// a command; the list is read again when it was saved.
public final class AttentionViewModel {
  private static final Comparator<AttentionEntry> BY_GROUP =
      Comparator.comparing(AttentionEntry::group);

  private final ObservableList<AttentionEntry> shown = FXCollections.observableArrayList();
  private final ObjectProperty<List<AttentionEntry>> all =
      new SimpleObjectProperty<>(this, "all", List.of());
  private final ObjectProperty<Optional<Group>> filter =
      new SimpleObjectProperty<>(this, "filter", Optional.empty());
  private final ObjectProperty<@Nullable AttentionEntry> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ObjectProperty<@Nullable AttentionTrouble> trouble =
      new SimpleObjectProperty<>(this, "trouble");
  private final StringProperty note = new SimpleStringProperty(this, "note", "");
  private final ReadOnlyObjectWrapper<Set<Remedy>> remedies =
      new ReadOnlyObjectWrapper<>(this, "remedies", Set.of());
  private final BooleanProperty maySettle = new SimpleBooleanProperty(this, "maySettle", true);
  private final BooleanProperty loaded = new SimpleBooleanProperty(this, "loaded");
  private final AttentionDesk desk;
  private final AttentionLeads leads;
  private final Background background;

  public AttentionViewModel(AttentionDesk desk, AttentionLeads leads, Background background) {
    this.desk = desk;
    this.leads = leads;
    this.background = background;
    filter.subscribe(this::arrange);
    selected.subscribe(this::readRemedies);
  }

  public ObservableList<AttentionEntry> shown() {
    return shown;
  }

  /// Everything, whatever the filter shows.
  public ObjectProperty<List<AttentionEntry>> allProperty() {
    return all;
  }

  /// Empty shows all groups.
  public ObjectProperty<Optional<Group>> filterProperty() {
    return filter;
  }

  public ObjectProperty<@Nullable AttentionEntry> selectedProperty() {
    return selected;
  }

  public ObjectProperty<@Nullable AttentionTrouble> troubleProperty() {
    return trouble;
  }

  /// What can be done about the item that is chosen, besides choosing one of two sides.
  public ReadOnlyObjectProperty<Set<Remedy>> remediesProperty() {
    return remedies.getReadOnlyProperty();
  }

  /// As their buttons stand beside each other.
  static List<Remedy> inOrder(Set<Remedy> remedies) {
    return remedies.stream().sorted().toList();
  }

  /// The reason or note that goes with the next action.
  public StringProperty noteProperty() {
    return note;
  }

  public BooleanProperty maySettleProperty() {
    return maySettle;
  }

  /// Whether the list has been read at all: before that it is not empty but unknown.
  public BooleanProperty loadedProperty() {
    return loaded;
  }

  public long count(Group group) {
    return all.get().stream().filter(entry -> entry.group() == group).count();
  }

  /// Reads the list again, keeping what is chosen.
  public void refresh() {
    background
        .run(() -> {
          boolean may = desk.maySettle();
          List<AttentionEntry> entries = desk.items().stream().map(AttentionEntry::new).toList();
          return new Reading(may, entries);
        })
        .onSuccess(reading -> {
          maySettle.set(reading.maySettle());
          show(reading.entries());
        })
        .onFailure(this::failed);
  }

  public void chooseOwn() {
    choose(true);
  }

  public void chooseOther() {
    choose(false);
  }

  public void handToManager() {
    AttentionEntry entry = selected.get();
    if (entry != null && entry.group() == Group.NEEDS_YOU) {
      String words = noteOrNothing();
      act(() -> Optional.of(desk.handToManager(entry.view().itemId(), words)));
    }
  }

  public void settle() {
    AttentionEntry entry = selected.get();
    if (entry != null && !entry.isSettled() && maySettle.get()) {
      String words = noteOrNothing();
      act(() -> Optional.of(desk.settle(entry.view().itemId(), words)));
    }
  }

  /// Whether there is a place where people put right what the item is about.
  static boolean leads(AttentionEntry entry) {
    return entry.view().session() != null || entry.view().student() != null;
  }

  /// Goes where people put right what the item is about.
  public void open() {
    AttentionEntry entry = selected.get();
    if (entry == null) {
      return;
    }
    var session = entry.view().session();
    var student = entry.view().student();
    if (session != null && student != null) {
      leads.openRegister(session.sessionId(), student.studentId());
    } else if (session != null) {
      leads.openSchedule(session.day(), session.sessionId());
    } else if (student != null) {
      leads.openStudent(student.studentId());
    }
  }

  private void readRemedies(@Nullable AttentionEntry entry) {
    remedies.set(Set.of());
    if (entry == null || entry.isSettled() || entry.hasTwoSides()) {
      return;
    }
    background
        .run(() -> desk.remedies(entry.view().itemId()))
        .onSuccess(found -> {
          if (entry.equals(selected.get())) {
            remedies.set(found);
          }
        })
        .onFailure(this::failed);
  }

  private void choose(boolean ownSide) {
    AttentionEntry entry = selected.get();
    if (entry == null || entry.isSettled()) {
      return;
    }
    switch (entry.sort()) {
      case STUDENTS ->
          entry
              .view()
              .students()
              .ifPresent(two -> {
                var stays = ownSide ? two.own() : two.other();
                var goes = ownSide ? two.other() : two.own();
                act(() -> Optional.of(desk.merge(goes.studentId(), stays.studentId())));
              });
      case MARKS ->
          entry
              .view()
              .marks()
              .map(two -> ownSide ? two.own() : two.other())
              .ifPresent(mark ->
                  withReason(reason ->
                      desk.correct(
                          entry.view().itemId(), mark.attendance(), mark.minutes(), reason)));
      case PLAN, DEVICE_COPIED, CONTRADICTION, REJECTION, UNREADABLE ->
          inOrder(remedies.get()).stream()
              .skip(ownSide ? 0 : 1)
              .findFirst()
              .ifPresent(remedy -> put(entry, remedy));
    }
  }

  private void put(AttentionEntry entry, Remedy remedy) {
    var itemId = entry.view().itemId();
    if (remedy == Remedy.REINSTATE) {
      withReason(reason -> desk.remedy(itemId, remedy, reason));
    } else {
      String words = noteOrNothing();
      act(() -> desk.remedy(itemId, remedy, words));
    }
  }

  private void withReason(Function<String, Optional<CaptureResult>> action) {
    String reason = note.get().strip();
    if (reason.isEmpty()) {
      trouble.set(AttentionTrouble.of(Reason.REASON_MISSING));
    } else {
      act(() -> action.apply(reason));
    }
  }

  private void act(Callable<Optional<CaptureResult>> action) {
    trouble.set(null);
    background
        .<Optional<CaptureResult>>run(action)
        .onSuccess(result -> result.ifPresentOrElse(this::answered, this::refresh))
        .onFailure(this::failed);
  }

  private void answered(CaptureResult result) {
    switch (result) {
      case CaptureResult.Saved(var operations) -> {
        note.set("");
        refresh();
      }
      case CaptureResult.Refused(var index, var reason) -> trouble.set(AttentionTrouble.of(reason));
    }
  }

  private void failed(Exception e) {
    trouble.set(AttentionTrouble.NOT_SAVED);
  }

  private void show(List<AttentionEntry> entries) {
    all.set(entries.stream().sorted(BY_GROUP).toList());
    loaded.set(true);
    arrange();
  }

  private void arrange() {
    AttentionEntry was = selected.get();
    shown.setAll(
        all.get().stream()
            .filter(entry -> filter.get().map(group -> group == entry.group()).orElse(true))
            .toList());
    AttentionEntry next = shown.isEmpty() ? null : shown.getFirst();
    if (was != null) {
      next = shown.stream().filter(was::isSameItemAs).findFirst().orElse(next);
    }
    if (was == null || next == null || !was.isSameItemAs(next)) {
      trouble.set(null);
      note.set("");
    }
    selected.set(next);
  }

  private @Nullable String noteOrNothing() {
    String words = note.get().strip();
    return words.isEmpty() ? null : words;
  }

  private record Reading(boolean maySettle, List<AttentionEntry> entries) {}
}
