package org.daybook.app.ui.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.service.reports.Choices;
import org.daybook.app.service.reports.Choices.CohortChoice;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.Lead;
import org.daybook.app.service.reports.ReportFilter;
import org.daybook.app.service.reports.ReportFilter.Trainer;
import org.daybook.app.service.reports.ReportQuery;
import org.daybook.app.service.reports.ReportRow;
import org.daybook.app.service.reports.ReportTable;
import org.daybook.app.service.reports.Topic;
import org.daybook.app.service.reports.Topic.Scope;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.reports.Period.Span;
import org.jspecify.annotations.Nullable;

/// What somebody wants to know, the report that answers it, and the way down into it. A question
/// that is no longer asked is no longer worked on.
public final class ReportsViewModel {
  private final ReportsDesk desk;
  private final Background background;
  private final ReportsActions actions;
  private final ObjectProperty<Grouping> grouping =
      new SimpleObjectProperty<>(this, "grouping", Grouping.ATTENDANCE_BY_STUDENT);
  private final ObjectProperty<Period> period =
      new SimpleObjectProperty<>(this, "period", Period.MONTH);
  private final ObjectProperty<@Nullable Span> days = new SimpleObjectProperty<>(this, "days");
  private final ObjectProperty<Optional<UUID>> course =
      new SimpleObjectProperty<>(this, "course", Optional.empty());
  private final ObjectProperty<Optional<UUID>> cohort =
      new SimpleObjectProperty<>(this, "cohort", Optional.empty());
  private final ObjectProperty<Optional<UUID>> trainer =
      new SimpleObjectProperty<>(this, "trainer", Optional.empty());
  private final ReadOnlyObjectWrapper<@Nullable Choices> choices =
      new ReadOnlyObjectWrapper<>(this, "choices");
  private final ReadOnlyObjectWrapper<@Nullable ReportTable> table =
      new ReadOnlyObjectWrapper<>(this, "table");
  private final ReadOnlyObjectWrapper<@Nullable ReportStep> step =
      new ReadOnlyObjectWrapper<>(this, "step");
  private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress");
  private final ReadOnlyObjectWrapper<@Nullable ReportsTrouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble");
  private final ReadOnlyBooleanWrapper mayReconcile =
      new ReadOnlyBooleanWrapper(this, "mayReconcile");
  private final ReadOnlyObjectWrapper<List<Topic>> topics =
      new ReadOnlyObjectWrapper<>(this, "topics", topics(false));
  private final Deque<ReportStep> above = new ArrayDeque<>();
  private AtomicBoolean stopped = new AtomicBoolean();
  private boolean changing;

  private record Known(Choices choices, boolean mayReconcile, boolean mayReadMoney) {}

  /// @param background where nobody waits for it to save a mark
  public ReportsViewModel(ReportsDesk desk, Background background, ReportsActions actions) {
    this.desk = desk;
    this.background = background;
    this.actions = actions;
    grouping.subscribe((was, is) -> asked());
    period.subscribe((was, is) -> asked());
    days.subscribe((was, is) -> asked());
    course.subscribe((was, is) -> courseChosen());
    cohort.subscribe((was, is) -> asked());
    trainer.subscribe((was, is) -> asked());
  }

  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  public ObjectProperty<Period> periodProperty() {
    return period;
  }

  /// The days chosen last, for a period from one day to another.
  public ObjectProperty<@Nullable Span> daysProperty() {
    return days;
  }

  public ObjectProperty<Optional<UUID>> courseProperty() {
    return course;
  }

  public ObjectProperty<Optional<UUID>> cohortProperty() {
    return cohort;
  }

  public ObjectProperty<Optional<UUID>> trainerProperty() {
    return trainer;
  }

  /// Whether the person may go to the reconciliation of cash; not before that was read.
  public ReadOnlyBooleanProperty mayReconcileProperty() {
    return mayReconcile.getReadOnlyProperty();
  }

  /// What the person may read about.
  public ReadOnlyObjectProperty<List<Topic>> topicsProperty() {
    return topics.getReadOnlyProperty();
  }

  private static List<Topic> topics(boolean withMoney) {
    return Arrays.stream(Topic.values()).filter(it -> withMoney || !it.ofMoney()).toList();
  }

  /// Null until they were read.
  public ReadOnlyObjectProperty<@Nullable Choices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /// The report of the step, or the one before while that is being read; null before the first.
  public ReadOnlyObjectProperty<@Nullable ReportTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /// Where one is.
  public ReadOnlyObjectProperty<@Nullable ReportStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Null while nothing is being read.
  public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable ReportsTrouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Reads what there is to choose from, and the report anew.
  public void refresh() {
    background
        .run(() -> new Known(desk.choices(), desk.mayReconcile(), desk.mayReadMoney()))
        .onSuccess(read -> {
          mayReconcile.set(read.mayReconcile());
          topics.set(topics(read.mayReadMoney()));
          choices.set(read.choices());
          leaveWhatIsForbidden();
          var here = step.get();
          if (here == null) {
            asked();
          } else {
            read(here);
          }
        })
        .onFailure(e -> trouble.set(ReportsTrouble.UNREADABLE));
  }

  /// Whose rights were taken meanwhile is shown no money any more.
  private void leaveWhatIsForbidden() {
    if (!topics.get().contains(grouping.get().topic())) {
      table.set(null);
      step.set(null);
      changing = true;
      grouping.set(Grouping.ATTENDANCE_BY_STUDENT);
      changing = false;
    }
  }

  /// Cohorts of the chosen course; all of them while none is chosen.
  public List<CohortChoice> cohorts() {
    var known = choices.get();
    return known == null
        ? List.of()
        : known.cohorts().stream()
            .filter(it -> course.get().map(it.courseId()::equals).orElse(true))
            .toList();
  }

  /// Whether the report has any row.
  public boolean hasRows() {
    var shown = table.get();
    return shown != null && !shown.rows().isEmpty();
  }

  /// Whether there is a report above this one.
  public boolean isWithin() {
    return !above.isEmpty();
  }

  /// Goes where a row leads.
  public void open(ReportRow row) {
    var here = step.get();
    switch (row.lead()) {
      case Lead.Rows(var query) -> {
        if (here != null) {
          above.push(here);
          var of = new ArrayList<>(here.of());
          of.add(row.cells().getFirst());
          read(new ReportStep(query, of));
        }
      }
      case Lead.ToSession(var session) -> actions.openSession(session);
      case Lead.ToMark(var session, var student) -> actions.openMark(session, student);
      case Lead.ToStudent(var student) -> actions.openStudent(student);
      case Lead.ToCash() -> openCash();
      case Lead.Nowhere() -> {}
    }
  }

  /// Opens the card of the student whose marks are shown.
  public void openStudent() {
    student().ifPresent(actions::openStudent);
  }

  /// Whose marks are shown.
  public Optional<UUID> student() {
    var here = step.get();
    return here == null ? Optional.empty() : here.query().filter().student();
  }

  /// Goes to the reconciliation of cash.
  public void openCash() {
    if (mayReconcile.get()) {
      actions.openCash();
    }
  }

  /// Back to the report from which one came.
  public void back() {
    if (!above.isEmpty()) {
      read(above.pop());
    }
  }

  /// Ends what is being read; what was read before stays.
  public void stop() {
    stopped.set(true);
    progress.set(null);
  }

  /// A cohort of another course is no longer chosen.
  private void courseChosen() {
    changing = true;
    if (cohort.get().isPresent()
        && cohorts().stream().noneMatch(it -> cohort.get().equals(Optional.of(it.id())))) {
      cohort.set(Optional.empty());
    }
    changing = false;
    asked();
  }

  private void asked() {
    var known = choices.get();
    if (known == null || changing) {
      return;
    }
    above.clear();
    read(new ReportStep(query(known), List.of()));
  }

  private ReportQuery query(Choices known) {
    var chosen =
        known.cohorts().stream()
            .filter(it -> cohort.get().equals(Optional.of(it.id())))
            .findFirst();
    var custom = days.get();
    var span =
        period
            .get()
            .of(
                known,
                chosen,
                custom == null ? Period.MONTH.of(known, chosen, today(known)) : custom);
    var scope = grouping.get().topic().scope();
    if (scope != Scope.SESSIONS) {
      var asked = scope == Scope.NOW ? today(known) : span;
      return new ReportQuery(grouping.get(), asked.from(), asked.to(), ReportFilter.NONE);
    }
    var filter =
        ReportFilter.NONE
            .ofCourse(course.get())
            .ofCohort(cohort.get())
            .ofTrainer(trainer.get().map(it -> new Trainer(Optional.of(it))));
    return new ReportQuery(grouping.get(), span.from(), span.to(), filter);
  }

  private static Span today(Choices known) {
    return new Span(known.today(), known.today());
  }

  private void read(ReportStep wanted) {
    stopped.set(true);
    var stop = new AtomicBoolean();
    stopped = stop;
    step.set(wanted);
    trouble.set(null);
    progress.set(new Progress(Progress.Kind.READING, 0, 0));
    background
        .<Optional<ReportTable>>run(() ->
            desk.read(
                wanted.query(),
                (done, all) -> {
                  background.ui().execute(() -> show(stop, done, all));
                  return !stop.get();
                }))
        .onSuccess(read -> {
          if (!stop.get()) {
            progress.set(null);
            read.ifPresent(table::set);
          }
        })
        .onFailure(e -> {
          if (!stop.get()) {
            progress.set(null);
            trouble.set(ReportsTrouble.UNREADABLE);
          }
        });
  }

  private void show(AtomicBoolean stop, long done, long all) {
    if (!stop.get() && progress.get() != null) {
      progress.set(new Progress(Progress.Kind.READING, done, all));
    }
  }
}
