package org.daybook.app.ui.schedule;

/// What the bar of the chosen session leads to.
record AtChosen(ScheduleViewModel model, TaskViewModel tasks, TeachingViewModel teaching)
    implements ChosenBar.Work {

  @Override
  public void move() {
    model.chosenSession().ifPresent(tasks::move);
  }

  @Override
  public void cancel() {
    model.chosenSession().ifPresent(tasks::cancel);
  }

  @Override
  public void reinstate() {
    model.chosenSession().ifPresent(tasks::reinstate);
  }

  @Override
  public void group() {
    model.chosenSession().ifPresent(it -> teaching.open(it.cohortId()));
  }
}
