package org.daybook.app.ui.fx;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Answers what somebody asks while typing. A question that still waits when the next one comes is
/// not asked any more, and its answer not told: who types a code fast waits for one search and not
/// for one of each letter.
public final class Newest {
  private final Background background;
  private final AtomicLong newest = new AtomicLong();

  public Newest(Background background) {
    this.background = background;
  }

  public <T> void ask(
      Callable<? extends T> question,
      Consumer<? super T> answered,
      Consumer<? super Exception> failed) {
    long mine = newest.incrementAndGet();
    background
        .run(() -> isNewest(mine) ? Optional.<T>of(question.call()) : Optional.<T>empty())
        .onSuccess(answer -> {
          if (isNewest(mine)) {
            answer.ifPresent(answered);
          }
        })
        .onFailure(failed);
  }

  /// What was asked is not wanted any more.
  public void forget() {
    newest.incrementAndGet();
  }

  private boolean isNewest(long question) {
    return newest.get() == question;
  }
}
