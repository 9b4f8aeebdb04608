package org.daybook.app.ui.fx;

/// Stands in for the drawing thread in tests of view models: everything happens at once, where the
/// test is.
public final class SameThread implements UiThread {

  public static Background background() {
    return new Background(Runnable::run, new SameThread());
  }

  @Override
  public void execute(Runnable task) {
    task.run();
  }

  @Override
  public void later(Runnable task) {
    task.run();
  }

  @Override
  public void requireHere() {}

  @Override
  public void requireElsewhere() {}
}
