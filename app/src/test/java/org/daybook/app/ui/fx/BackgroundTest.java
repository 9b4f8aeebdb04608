package org.daybook.app.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();
  private final Background background = new Background(waiting::add, new SameThread());

  @Test
  void nothingStartsBeforeTheFailureHandlerIsGiven() {
    Background.Job<String> job = background.run(() -> "done").onSuccess(heard::add);
    assertEquals(0, waiting.size());
    job.onFailure(e -> heard.add("failed"));
    waiting.remove().run();
    assertEquals(List.of("done"), heard);
  }

  @Test
  void aFailureGoesToItsHandlerAlone() {
    background
        .<String>run(() -> {
          throw new IOException("disk");
        })
        .onSuccess(heard::add)
        .onFailure(e -> heard.add(e.getMessage()));
    waiting.remove().run();
    assertEquals(List.of("disk"), heard);
  }

  @Test
  void aRefusedJobIsAFailureToo() {
    Background closed =
        new Background(
            task -> {
              throw new RejectedExecutionException("shut");
            },
            new SameThread());
    closed.run(() -> "done").onFailure(e -> heard.add(e.getMessage()));
    assertEquals(List.of("shut"), heard);
  }
}
