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
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.service.students.StudentService;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Newest;
import org.daybook.app.ui.text.Refusal;
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
  private final Newest searches;
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
  private final ReadOnlyObjectWrapper<Allowed> allowed =
      new ReadOnlyObjectWrapper<>(this, "allowed", Allowed.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Notice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble");

  private Runnable beforeOpening = () -> {};

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
    this.searches = new Newest(background);
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

  /// What the person who is signed in may do.
  ReadOnlyObjectProperty<Allowed> allowedProperty() {
    return allowed.getReadOnlyProperty();
  }

  /// What was done last; null when that was said.
  ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  void say(Notice what) {
    refusal.set(null);
    notice.set(what);
  }

  /// The notice was shown: it is not shown again when the screen is.
  void said() {
    notice.set(null);
  }

  /// Why something that was done outside of a form was not saved; null when it was.
  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  void refuse(Refusal why) {
    refusal.set(why);
  }

  /// Something that was wanted could not be read.
  void cannotRead() {
    trouble.set(Trouble.CARD);
  }

  /// @param told before another card is opened than the one that is chosen in the list
  void beforeOpening(Runnable told) {
    beforeOpening = told;
  }

  /// Chooses a student of the list.
  public void choose(UUID studentId) {
    if (!studentId.equals(chosen.get())) {
      refusal.set(null);
      chosen.set(studentId);
      read(studentId);
    }
  }

  /// Opens the card of any student.
  public void open(UUID studentId) {
    beforeOpening.run();
    refusal.set(null);
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
    background
        .run(() -> students.allowed(viewerId))
        .onSuccess(allowed::set)
        .onFailure(_ -> cannotRead());
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

  /// Asks at which session the student of the card shall have a seat.
  void bookSeat() {
    var shown = card.get();
    if (shown != null) {
      actions.bookSeat(shown.details().studentId(), shown.details().name());
    }
  }

  /// Shows what came into the wallet and left it.
  void openWallet() {
    var shown = card.get();
    if (shown != null) {
      actions.openWallet(shown.details().studentId());
    }
  }

  /// Shows the card as it is printed.
  public void printCard() {
    var shown = card.get();
    if (shown != null) {
      actions.printCard(shown.details().studentId());
    }
  }

  private void find(String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      searches.forget();
      list(recent);
      outcome.set(Outcome.NOT_ASKED);
      return;
    }
    searches.ask(() -> search.find(text, MOST), this::found, _ -> trouble.set(Trouble.SEARCH));
  }

  private void found(List<StudentHit> found) {
    if (trouble.get() == Trouble.SEARCH) {
      trouble.set(null);
    }
    list(found);
    outcome.set(found.isEmpty() ? Outcome.NOTHING : Outcome.FOUND);
    if (found.isEmpty()) {
      // A card beside “nobody found” would be taken for what was looked for.
      chosen.set(null);
      card.set(null);
    } else if (indexOf(chosen.get()) < 0) {
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
    // Whoever is merged into another is shown as that one.
    found.ifPresent(it -> chosen.set(it.details().studentId()));
    card.set(found.orElse(null));
    trouble.set(found.isPresent() ? null : Trouble.GONE);
    found.ifPresent(it -> remember(it.details()));
  }

  private void remember(StudentCard.Details it) {
    var hit = it.hit();
    int at = recent.stream().map(StudentHit::studentId).toList().indexOf(it.studentId());
    if (at >= 0) {
      // Where it stands: the list must not move under the hand that works it.
      recent.set(at, hit);
    } else {
      recent.addFirst(hit);
    }
    if (recent.size() > MOST_RECENT) {
      recent.removeLast();
    }
    if (query.get().isBlank()) {
      list(recent);
    }
  }

  private void list(List<StudentHit> now) {
    if (!hits.equals(now)) {
      hits.setAll(now);
    }
  }
}
