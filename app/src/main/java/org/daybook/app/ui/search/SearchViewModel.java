package org.daybook.app.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Newest;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.value.FoldedText;

/// Finds while one types. A session leads to its register, a student to the card.
public final class SearchViewModel {

  private static final int STUDENTS = 7;
  private static final int SESSIONS = 3;
  private static final int COMMANDS = 4;

  private final StudentSearch students;
  private final RollCallService rollCall;
  private final Newest searches;
  private final SearchActions actions;
  private final List<SearchCommand> commands;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private final ObjectProperty<Outcome> outcome =
      new SimpleObjectProperty<>(this, "outcome", Outcome.NOT_ASKED);

  private List<Hit.Command> spoken = List.of();
  private volatile List<SessionSummary> today = List.of();

  /// What the search has to say besides its hits.
  public enum Outcome {
    NOT_ASKED,
    FOUND,
    NOTHING,
    /// The person may not open what was chosen.
    NOT_PERMITTED,
    FAILED
  }

  /// @param commands what the program can do
  public SearchViewModel(
      StudentSearch students,
      RollCallService rollCall,
      Background background,
      SearchActions actions,
      List<SearchCommand> commands) {
    this.students = students;
    this.rollCall = rollCall;
    this.searches = new Newest(background);
    this.actions = actions;
    this.commands = List.copyOf(commands);
    query.subscribe(this::find);
  }

  /// From now on commands are found by their names in that language.
  void speak(Messages messages) {
    spoken =
        commands.stream().map(it -> new Hit.Command(it.words().apply(messages), it.act())).toList();
  }

  public StringProperty queryProperty() {
    return query;
  }

  public ObservableList<Hit> hits() {
    return hits;
  }

  public ObjectProperty<Outcome> outcomeProperty() {
    return outcome;
  }

  public void choose(Hit hit) {
    switch (hit) {
      case Hit.Command command -> {
        query.set("");
        command.act().run();
      }
      case Hit.Session session -> {
        query.set("");
        actions.openSession(session.sessionId());
      }
      case Hit.Student student -> {
        if (actions.openStudent(student.studentId())) {
          query.set("");
        } else {
          outcome.set(Outcome.NOT_PERMITTED);
        }
      }
    }
  }

  private void find(String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      searches.forget();
      hits.clear();
      outcome.set(Outcome.NOT_ASKED);
      return;
    }
    var named = named(text);
    boolean first = outcome.get() == Outcome.NOT_ASKED;
    searches.ask(
        () -> found(text, first),
        found -> {
          var all = new ArrayList<>(found);
          all.addAll(named);
          hits.setAll(all);
          outcome.set(all.isEmpty() ? Outcome.NOTHING : Outcome.FOUND);
        },
        _ -> outcome.set(Outcome.FAILED));
  }

  /// Today's sessions are read once, at the first letter: they do not change while one types.
  private List<Hit> found(String text, boolean first) {
    if (first) {
      today = rollCall.sessionsOn(rollCall.today());
    }
    var all = new ArrayList<Hit>();
    students.find(text, STUDENTS).stream()
        .map(it -> new Hit.Student(it.studentId(), it.name(), it.code(), it.phone()))
        .forEach(all::add);
    var words = List.of(FoldedText.fold(text).split("\\s+", -1));
    today.stream()
        .filter(session -> matches(session, words))
        .limit(SESSIONS)
        .map(it ->
            new Hit.Session(it.sessionId(), it.course(), it.cohort(), it.room(), it.startsAt()))
        .forEach(all::add);
    return all;
  }

  private List<Hit.Command> named(String text) {
    var words = List.of(FoldedText.fold(text).split("\\s+", -1));
    return spoken.stream().filter(it -> matches(it.words(), words)).limit(COMMANDS).toList();
  }

  private static boolean matches(SessionSummary session, List<String> words) {
    return matches(
        session.course() + " " + session.cohort() + " " + Objects.toString(session.trainer(), ""),
        words);
  }

  private static boolean matches(String name, List<String> words) {
    var own = List.of(FoldedText.fold(name).split("[\\s:]+", -1));
    return words.stream().allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)));
  }
}
