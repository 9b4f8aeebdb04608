package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.service.students.StudentService;
import org.daybook.app.ui.fx.Background;
import org.jspecify.annotations.Nullable;

/// Whom the search finds, and the card of the one that is chosen. While nothing is asked, those
/// whose cards were opened last can be chosen again.
public final class StudentsViewModel {
  /// More than anybody reads; who is looked for is found by typing on.
  static final int MOST = 50;

  private static final int MOST_RECENT = 12;

  private final StudentSearch search;
  private final StudentService students;
  private final Background background;
  private final UUID viewerId;
  private final StudentsActions actions;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<StudentHit> hits = FXCollections.observableArrayList();
  private final List<StudentHit> recent = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(this, "outcome", Outcome.NOT_ASKED);
  private final ReadOnlyObjectWrapper<@Nullable UUID> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen");
  private final ReadOnlyObjectWrapper<@Nullable StudentCard> card =
      new ReadOnlyObjectWrapper<>(this, "card");
  private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble");

  /// What the search has to say besides its hits.
  public enum Outcome {
    NOT_ASKED,
    FOUND,
    NOTHING
  }

  /// What cannot be shown. The message keys are `students.trouble.` and the name in lower case.
  public enum Trouble {
    SEARCH,
    CARD,
    /// The desk does not know the student any more, or the person may not see students.
    GONE
  }

  /// @param viewerId the person signed in
  public StudentsViewModel(
      StudentSearch search,
      StudentService students,
      Background background,
      UUID viewerId,
      StudentsActions actions) {
    this.search = search;
    this.students = students;
    this.background = background;
    this.viewerId = viewerId;
    this.actions = actions;
    query.subscribe(this::find);
  }

  public StringProperty queryProperty() {
    return query;
  }

  public ObservableList<StudentHit> hits() {
    return hits;
  }

  public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /// Whose card is wanted; null while nobody's is.
  public ReadOnlyObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The card as it was last read: of the one chosen, or while that one is being read of the one
  /// before.
  public ReadOnlyObjectProperty<@Nullable StudentCard> cardProperty() {
    return card.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Chooses a student of the list.
  public void choose(UUID studentId) {
    if (!studentId.equals(chosen.get())) {
      chosen.set(studentId);
      read(studentId);
    }
  }

  /// Opens the card of any student.
  public void open(UUID studentId) {
    chosen.set(studentId);
    query.set("");
    read(studentId);
  }

  /// Moves the choice in the list.
  public void move(int by) {
    if (!hits.isEmpty()) {
      int index = indexOf(chosen.get());
      int next = index < 0 ? 0 : Math.clamp(index + by, 0, hits.size() - 1);
      choose(hits.get(next).studentId());
    }
  }

  /// Where a student stands in the list; -1 when nowhere.
  int indexOf(@Nullable UUID studentId) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).studentId().equals(studentId)) {
        return i;
      }
    }
    return -1;
  }

  /// Reads again what is shown.
  public void refresh() {
    find(query.get());
    var id = chosen.get();
    if (id != null) {
      read(id);
    }
  }

  public void openRegister(UUID sessionId) {
    var shown = card.get();
    if (shown != null) {
      actions.openRegister(sessionId, shown.details().studentId());
    }
  }

  private void find(String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      hits.setAll(recent);
      outcome.set(Outcome.NOT_ASKED);
      return;
    }
    background
        .run(() -> search.find(text, MOST))
        .onSuccess(found -> {
          if (text.equals(query.get().strip())) {
            found(found);
          }
        })
        .onFailure(_ -> trouble.set(Trouble.SEARCH));
  }

  private void found(List<StudentHit> found) {
    if (trouble.get() == Trouble.SEARCH) {
      trouble.set(null);
    }
    if (!hits.equals(found)) {
      hits.setAll(found);
    }
    outcome.set(found.isEmpty() ? Outcome.NOTHING : Outcome.FOUND);
    if (!found.isEmpty() && indexOf(chosen.get()) < 0) {
      choose(found.getFirst().studentId());
    }
  }

  private void read(UUID studentId) {
    background
        .run(() -> students.card(studentId, viewerId))
        .onSuccess(found -> {
          if (studentId.equals(chosen.get())) {
            show(found);
          }
        })
        .onFailure(_ -> trouble.set(Trouble.CARD));
  }

  private void show(Optional<StudentCard> found) {
    card.set(found.orElse(null));
    trouble.set(found.isPresent() ? null : Trouble.GONE);
    found.ifPresent(it -> remember(it.details()));
  }

  private void remember(StudentCard.Details it) {
    recent.removeIf(hit -> hit.studentId().equals(it.studentId()));
    recent.addFirst(
        new StudentHit(
            it.studentId(), it.name(), it.code(), it.phone(), it.birthDate(), it.guest()));
    if (recent.size() > MOST_RECENT) {
      recent.removeLast();
    }
    boolean listed = indexOf(it.studentId()) >= 0;
    if (query.get().isBlank() && !listed) {
      hits.setAll(recent);
    }
  }
}
