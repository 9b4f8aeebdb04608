package org.daybook.app.ui.rollcall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.rollcall.Announcement.Kind;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.AdmitWalkIn;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.PersonDetails;

/// The box above a register: finds who is on it, lets in who is not. Somebody let in is here, and
/// so is marked present in the same gesture.
public final class AdmissionViewModel {

  private static final int MOST = 6;

  private final RegisterViewModel register;
  private final RollCallService rollCall;
  private final StudentSearch students;
  private final Background background;
  private final Supplier<Who> who;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
  private UUID intentId;

  public AdmissionViewModel(
      RegisterViewModel register,
      RollCallService rollCall,
      StudentSearch students,
      Background background,
      Supplier<Who> who) {
    this.register = register;
    this.rollCall = rollCall;
    this.students = students;
    this.background = background;
    this.who = who;
    this.intentId = who.get().intentId();
    query.subscribe((was, is) -> begin(was, is));
    query.subscribe(this::find);
  }

  /// Names the gesture that lets in whoever is being looked for.
  UUID intentId() {
    return intentId;
  }

  void restore(UUID intent, String typed) {
    query.set(typed);
    intentId = intent;
  }

  public StringProperty queryProperty() {
    return query;
  }

  public ObservableList<Candidate> candidates() {
    return candidates;
  }

  /// Takes the person chosen; the box is empty again.
  public void choose(Candidate candidate) {
    query.set("");
    var head = register.headProperty().get();
    if (head == null) {
      return;
    }
    switch (candidate) {
      case Candidate.OnRegister it -> register.moveToStudent(it.studentId());
      case Candidate.WalkIn it -> admit(head.sessionId(), it);
      case Candidate.Guest it -> admit(head.sessionId(), it);
    }
  }

  /// Takes the person chosen in the list. A whole code, scanned into the box or typed, is a card.
  void take(Candidate chosen) {
    var text = query.get().strip();
    if (chosen instanceof Candidate.OnRegister on && on.code().equalsIgnoreCase(text)) {
      query.set("");
      register.scanned(text);
    } else {
      choose(chosen);
    }
  }

  private void admit(UUID sessionId, Candidate.WalkIn walkIn) {
    var gesture = new Who(who.get().staffId(), intentId);
    background
        .run(() ->
            rollCall.capture(
                gesture,
                new AdmitWalkIn(sessionId, walkIn.studentId()),
                new MarkAttendance(
                    sessionId, walkIn.studentId(), AttendanceValue.PRESENT, 0, null)))
        .onSuccess(result -> {
          register.goToWhenRead(walkIn.studentId());
          register.register().answered(result, Kind.ADMITTED, 1, walkIn.name());
        })
        .onFailure(register.register()::notSaved);
  }

  private void admit(UUID sessionId, Candidate.Guest guest) {
    var gesture = new Who(who.get().staffId(), intentId);
    background
        .run(() ->
            rollCall.admitGuest(
                gesture,
                sessionId,
                cardCode(gesture.intentId()),
                PersonDetails.named(guest.name())))
        .onSuccess(result -> register.register().answered(result, Kind.ADMITTED, 1, guest.name()))
        .onFailure(register.register()::notSaved);
  }

  /// A guest has no card yet: the code is made of the gesture's own name, which nobody shares.
  private static String cardCode(UUID intentId) {
    var letters = Long.toString(intentId.getLeastSignificantBits() & Long.MAX_VALUE, 36);
    return "G-" + letters.substring(Math.max(0, letters.length() - 8)).toUpperCase(Locale.ROOT);
  }

  /// Another name is another gesture.
  private void begin(String was, String is) {
    if (was.isBlank() && !is.isBlank()) {
      intentId = who.get().intentId();
    }
  }

  private void find(String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      candidates.clear();
      return;
    }
    var here = onRegister(text);
    background
        .run(() -> students.find(text, MOST))
        .onSuccess(hits -> {
          if (text.equals(query.get().strip())) {
            var all = new ArrayList<Candidate>(here);
            hits.stream()
                .filter(
                    hit -> here.stream().noneMatch(on -> on.studentId().equals(hit.studentId())))
                .map(hit -> new Candidate.WalkIn(hit.studentId(), hit.name(), hit.code()))
                .limit(MOST)
                .forEach(all::add);
            if (text.chars().noneMatch(Character::isDigit)) {
              all.add(new Candidate.Guest(text));
            }
            candidates.setAll(all);
          }
        })
        .onFailure(register.register()::notSaved);
  }

  private List<Candidate.OnRegister> onRegister(String text) {
    var words = List.of(FoldedText.fold(text).split("\\s+", -1));
    return register.rows().stream()
        .filter(row -> {
          var own = List.of(FoldedText.fold(row.name() + " " + row.code()).split("\\s+", -1));
          return words.stream()
              .allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)));
        })
        .limit(MOST)
        .map(row -> new Candidate.OnRegister(row.studentId(), row.name(), row.code()))
        .toList();
  }
}
