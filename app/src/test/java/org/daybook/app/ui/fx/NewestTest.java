package org.daybook.app.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class NewestTest {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Newest newest = new Newest(new Background(waiting::add, new SameThread()));
  private final List<String> asked = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();

  @Test
  void ofWhatWaitsOnlyTheNewestIsAsked() {
    ask("N");
    ask("NC");
    ask("NC-1");
    work();
    assertEquals(List.of("NC-1"), asked);
    assertEquals(List.of("NC-1"), answered);
  }

  @Test
  void anAnswerThatNobodyWantsAnyMoreIsNotTold() {
    newest.<String>ask(
        () -> {
          newest.forget();
          return "late";
        },
        answered::add,
        e -> answered.add("failed"));
    work();
    assertEquals(List.of(), answered);
  }

  @Test
  void aFailureIsTold() {
    newest.<String>ask(
        () -> {
          throw new IllegalStateException("no disk");
        },
        answered::add,
        e -> answered.add(e.getMessage()));
    work();
    assertEquals(List.of("no disk"), answered);
  }

  private void ask(String question) {
    newest.ask(
        () -> {
          asked.add(question);
          return question;
        },
        answered::add,
        e -> answered.add("failed"));
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
