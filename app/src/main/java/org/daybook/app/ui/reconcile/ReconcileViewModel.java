package org.daybook.app.ui.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.service.reconcile.DrawerHistory;
import org.daybook.app.service.reconcile.OperationLine;
import org.daybook.app.service.reconcile.OperationsOf;
import org.daybook.app.service.reconcile.Reconciliation;
import org.daybook.app.service.reconcile.ReportOf;
import org.daybook.app.service.reconcile.SessionLine;
import org.daybook.app.ui.fx.Background;
import org.jspecify.annotations.Nullable;

/// A period of the branch's cash, by what it is told, and what lies behind the figure that is
/// chosen. What is no longer asked for is not shown.
public final class ReconcileViewModel {
  private final ReconcileDesk desk;
  private final Background background;
  private final ReconcileActions actions;
  private final ObjectProperty<ReconcileView> view =
      new SimpleObjectProperty<>(this, "view", ReconcileView.DRAWERS);
  private final ReadOnlyObjectWrapper<@Nullable LocalDate> today =
      new ReadOnlyObjectWrapper<>(this, "today");
  private final ReadOnlyObjectWrapper<@Nullable Span> span =
      new ReadOnlyObjectWrapper<>(this, "span");
  private final ReadOnlyObjectWrapper<@Nullable Told> told =
      new ReadOnlyObjectWrapper<>(this, "told");
  private final ReadOnlyObjectWrapper<List<DrawerHistory>> history =
      new ReadOnlyObjectWrapper<>(this, "history", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Figure> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen");
  private final ReadOnlyObjectWrapper<@Nullable Detail> detail =
      new ReadOnlyObjectWrapper<>(this, "detail");
  private final ReadOnlyObjectWrapper<@Nullable ReconcileTrouble> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble");

  /// What is told of a period.
  ///
  /// @param sessions those that concern cash; read only where they are asked for
  public record Told(
      ReconcileView view, Reconciliation period, List<SessionLine> sessions, List<Figure> figures) {
    public Told {
      sessions = List.copyOf(sessions);
      figures = List.copyOf(figures);
    }
  }

  /// @param background where nobody waits for it to save anything
  public ReconcileViewModel(ReconcileDesk desk, Background background, ReconcileActions actions) {
    this.desk = desk;
    this.background = background;
    this.actions = actions;
    view.subscribe((was, is) -> read());
  }

  public ObjectProperty<ReconcileView> viewProperty() {
    return view;
  }

  /// The branch's business day, null until it was read.
  public ReadOnlyObjectProperty<@Nullable LocalDate> todayProperty() {
    return today.getReadOnlyProperty();
  }

  /// Null until the first reading.
  public ReadOnlyObjectProperty<@Nullable Span> spanProperty() {
    return span.getReadOnlyProperty();
  }

  /// What was read last; null before anything was.
  public ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<DrawerHistory>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Figure> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What lies behind the chosen figure, null while that is not known.
  public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable ReconcileTrouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Reads everything anew.
  public void refresh() {
    background
        .run(desk::today)
        .onSuccess(day -> {
          today.set(day);
          if (span.get() == null) {
            span.set(Preset.WEEK.until(day));
          }
          read();
        })
        .onFailure(e -> trouble.set(ReconcileTrouble.UNREADABLE));
    background
        .run(desk::history)
        .onSuccess(read -> history.set(read.orElse(List.of())))
        .onFailure(e -> trouble.set(ReconcileTrouble.UNREADABLE));
  }

  /// Another period.
  public void show(Span wanted) {
    if (!wanted.equals(span.get())) {
      span.set(wanted);
      read();
    }
  }

  private void read() {
    var wanted = span.get();
    var by = view.get();
    if (wanted == null) {
      return;
    }
    background
        .run(() -> told(wanted, by))
        .onSuccess(read -> {
          if (wanted.equals(span.get()) && by == view.get()) {
            trouble.set(read.isEmpty() ? ReconcileTrouble.NOT_PERMITTED : null);
            told.set(read.orElse(null));
            chooseAgain();
          }
        })
        .onFailure(e -> trouble.set(ReconcileTrouble.UNREADABLE));
  }

  private Optional<Told> told(Span wanted, ReconcileView by) {
    return desk.read(wanted.from(), wanted.to())
        .map(period -> {
          var sessions =
              by == ReconcileView.SESSIONS
                  ? desk.sessions(wanted.from(), wanted.to()).orElse(List.of())
                  : List.<SessionLine>of();
          return new Told(by, period, sessions, figures(by, period, sessions));
        });
  }

  private static List<Figure> figures(
      ReconcileView by, Reconciliation period, List<SessionLine> sessions) {
    var figures = new ArrayList<Figure>();
    switch (by) {
      case DRAWERS -> {
        period.open().forEach(it -> figures.add(new Figure.OfOpen(it)));
        period.counts().forEach(it -> figures.add(new Figure.OfCount(it)));
      }
      case SESSIONS -> sessions.forEach(it -> figures.add(new Figure.OfSession(it)));
      case DAYS -> period.days().forEach(it -> figures.add(new Figure.OfDay(it)));
      case TENDERS -> {
        period.totals().tenders().forEach((it, flow) -> figures.add(new Figure.OfTender(it, flow)));
        period
            .totals()
            .movements()
            .forEach((it, flow) -> figures.add(new Figure.OfMovement(it, flow)));
      }
    }
    return figures;
  }

  /// What was chosen stays chosen as far as it is still there; else the first that can be gone
  /// into.
  private void chooseAgain() {
    var now = told.get();
    var figures = now == null ? List.<Figure>of() : now.figures();
    var before = chosen.get();
    choose(
        figures.stream()
            .filter(it -> before != null && it.key().equals(before.key()))
            .findFirst()
            .or(() -> figures.stream().filter(it -> !(it instanceof Figure.OfOpen)).findFirst())
            .or(() -> figures.stream().findFirst())
            .orElse(null));
  }

  /// Chooses a figure and reads what lies behind it.
  public void choose(@Nullable Figure wanted) {
    chosen.set(wanted);
    detail.set(null);
    if (wanted == null) {
      return;
    }
    background
        .run(() -> behind(wanted))
        .onSuccess(read -> {
          if (wanted.equals(chosen.get())) {
            detail.set(read.orElse(null));
          }
        })
        .onFailure(e -> trouble.set(ReconcileTrouble.UNREADABLE));
  }

  private Optional<Detail> behind(Figure wanted) {
    if (wanted instanceof Figure.OfCount(var line)) {
      return desk.count(line.countId()).map(Detail.OfCount::new);
    }
    return operationsOf(wanted)
        .flatMap(desk::operations)
        .map(lines -> new Detail.OfFigure(wanted, lines));
  }

  /// What runs in a drawer that nobody counted is on no screen.
  private Optional<OperationsOf> operationsOf(Figure wanted) {
    var period = span.get();
    if (period == null) {
      return Optional.empty();
    }
    return switch (wanted) {
      case Figure.OfCount count -> Optional.empty();
      case Figure.OfOpen open -> Optional.empty();
      case Figure.OfSession(var line) ->
          Optional.of(new OperationsOf.OfSession(line.door().sessionId()));
      case Figure.OfDay(var line) -> Optional.of(new OperationsOf.OfDay(line.day()));
      case Figure.OfTender(var tender, var flow) ->
          Optional.of(new OperationsOf.OfTender(period.from(), period.to(), tender));
      case Figure.OfMovement(var kind, var flow) ->
          Optional.of(new OperationsOf.OfKind(period.from(), period.to(), kind));
    };
  }

  /// Goes into a figure: of a day to its drawers. Answers whether it went anywhere; else its
  /// operations are all there is.
  public boolean open(Figure figure) {
    if (figure instanceof Figure.OfDay(var line)) {
      span.set(new Span(line.day(), line.day()));
      view.set(ReconcileView.DRAWERS);
      return true;
    }
    return false;
  }

  /// Opens the receipt of what was paid. It is a copy as everywhere else: counted, then shown.
  public void open(OperationLine line) {
    UUID payment = line.paymentId();
    if (payment != null) {
      background
          .run(() -> desk.countCopy(payment))
          .onSuccess(counted -> {
            trouble.set(counted ? null : ReconcileTrouble.COPY_NOT_COUNTED);
            if (counted) {
              actions.openReceipt(payment);
            }
          })
          .onFailure(e -> trouble.set(ReconcileTrouble.COPY_NOT_COUNTED));
    }
  }

  /// What the report on paper is about: the chosen count, drawer or day, else the whole period.
  /// Null before anything was read.
  public @Nullable ReportOf report() {
    var period = span.get();
    return switch (chosen.get()) {
      case Figure.OfCount(var line) -> new ReportOf.Counted(line.countId());
      case Figure.OfOpen(var drawer) -> new ReportOf.Running(drawer.cashboxId());
      case Figure.OfDay(var line) -> new ReportOf.Days(line.day(), line.day());
      case null, default ->
          period == null || told.get() == null
              ? null
              : new ReportOf.Days(period.from(), period.to());
    };
  }

  /// Shows the report as it is printed.
  public void print() {
    var wanted = report();
    if (wanted != null) {
      actions.print(wanted);
    }
  }

  /// Shows the whole period as it is printed.
  public void printPeriod() {
    var period = span.get();
    if (period != null) {
      actions.print(new ReportOf.Days(period.from(), period.to()));
    }
  }

  /// Shows the whole period as it is printed, with every posting.
  public void printPostings() {
    var period = span.get();
    if (period != null) {
      actions.print(new ReportOf.Days(period.from(), period.to(), true));
    }
  }

  public void back() {
    actions.back();
  }
}
