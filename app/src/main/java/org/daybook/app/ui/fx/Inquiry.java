package org.daybook.app.ui.fx;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.ui.text.Refusal;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// A question that lies over a screen until it is answered or left: what is typed to find an
/// answer, what is found, which of it was picked, why, and why it was not saved.
///
/// @param <Q> what is asked
/// @param <O> what can be picked
@SuppressWarnings("this-escape") // properties name their bean; nothing is asked before it is whole
public abstract class Inquiry<Q, O> {
  private final Background background;
  private final Newest searches;
  private final ReadOnlyObjectWrapper<@Nullable Q> question =
      new ReadOnlyObjectWrapper<>(this, "question");
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<O> options = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable O> picked = new SimpleObjectProperty<>(this, "picked");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private boolean saving;

  protected Inquiry(Background background) {
    this.background = background;
    this.searches = new Newest(background);
    query.subscribe((was, is) -> search());
  }

  /// Null while nothing is asked.
  public final ReadOnlyObjectProperty<@Nullable Q> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// What is typed to find an answer.
  public final StringProperty queryProperty() {
    return query;
  }

  /// What was found.
  public final ObservableList<O> options() {
    return options;
  }

  /// What was picked of it; null before.
  public final ObjectProperty<@Nullable O> pickedProperty() {
    return picked;
  }

  /// Why, where that has to be said.
  public final StringProperty reasonProperty() {
    return reason;
  }

  /// Why the last answer was not saved; null when it was.
  public final ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Nothing is answered.
  public final void leaveQuestion() {
    question.set(null);
    clear();
  }

  /// How what can be picked is found.
  ///
  /// @param text what is typed, without blanks around it
  /// @return what is done in the background, or null where there is nothing to pick
  protected abstract @Nullable Callable<List<O>> finding(Q asked, String text);

  /// By what an option is known again after it was read anew.
  protected abstract Object identity(O option);

  /// What can be picked could not be read.
  protected abstract void cannotRead();

  /// Something that nobody was asked about was not saved.
  protected abstract void refused(Refusal why);

  /// Whatever else is answered is as at the beginning.
  protected void cleared() {}

  protected final void ask(Q asked) {
    clear();
    question.set(asked);
    find();
  }

  /// Goes on where a crash left it.
  ///
  /// @param answers puts back whatever else was answered
  protected final void restore(Q asked, Runnable answers, String typed, String why) {
    clear();
    answers.run();
    question.set(asked);
    query.set(typed);
    reason.set(why);
    find();
  }

  private void clear() {
    searches.forget();
    query.set("");
    options.clear();
    picked.set(null);
    reason.set("");
    refusal.set(null);
    cleared();
  }

  private void search() {
    picked.set(null);
    find();
  }

  /// Reads anew what can be picked. What was picked stays so, as it is now.
  protected final void find() {
    var asked = question.get();
    var finding = asked == null ? null : finding(asked, query.get().strip());
    if (finding != null) {
      searches.ask(
          finding,
          found -> {
            if (asked != null && asked.equals(question.get())) {
              show(found);
            }
          },
          _ -> cannotRead());
    }
  }

  private void show(List<O> found) {
    var before = picked.get();
    options.setAll(found);
    if (before != null) {
      picked.set(
          found.stream()
              .filter(it -> identity(it).equals(identity(before)))
              .findFirst()
              .orElse(null));
    }
  }

  /// Saves something, unless something is being saved.
  ///
  /// @param saved told once it is, after the question was left
  protected final void save(Callable<CaptureResult> work, Runnable saved) {
    save(work, Function.identity(), _ -> saved.run());
  }

  /// @param result what became of it
  protected final <T> void save(
      Callable<T> work, Function<T, CaptureResult> result, Consumer<T> saved) {
    if (saving) {
      return;
    }
    saving = true;
    background
        .<T>run(work)
        .onSuccess(done -> {
          saving = false;
          switch (result.apply(done)) {
            case CaptureResult.Saved _ -> {
              leaveQuestion();
              saved.accept(done);
            }
            case CaptureResult.Refused(_, var why) -> refuse(why);
          }
        })
        .onFailure(_ -> {
          saving = false;
          refuse(null);
        });
  }

  private void refuse(@Nullable Reason why) {
    if (question.get() == null) {
      refused(new Refusal(why));
    } else {
      refusal.set(new Refusal(why));
      // What the rule says may have changed since it was asked.
      find();
    }
  }
}
