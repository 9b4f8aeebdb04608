package org.daybook.app.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class FramesUiTest {
  private static final int MOST_FRAMES = 20;

  private final List<String> done = new ArrayList<>();
  private final List<Integer> doneIn = new ArrayList<>();
  private int frame;
  private Frames frames;
  private AnimationTimer counter;

  @BeforeEach
  void countFrames() throws Exception {
    FxToolkit.onFx(() -> {
      frames = new Frames();
      counter =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              frame++;
            }
          };
      counter.start();
      return true;
    });
  }

  @AfterEach
  void stop() throws Exception {
    FxToolkit.onFx(() -> {
      counter.stop();
      return true;
    });
  }

  @Test
  void eachStepHasAFrameOfItsOwn() throws Exception {
    begin("one", "two", "three");
    awaitDone(3);
    assertEquals(List.of("one", "two", "three"), done);
    assertEquals(3, Set.copyOf(doneIn).size(), doneIn::toString);
  }

  @Test
  void whatBeginsNextLeavesTheRestUndone() throws Exception {
    FxToolkit.onFx(() -> {
      frames.begin(List.of(step("old"), step("older"), step("oldest")));
      frames.begin(List.of(step("new"), step("newer")));
      return true;
    });
    awaitDone(3);
    FxToolkit.pulse();
    assertEquals(List.of("old", "new", "newer"), done);
  }

  @Test
  void whatIsStoppedIsLeftUndone() throws Exception {
    FxToolkit.onFx(() -> {
      frames.begin(List.of(step("one"), step("two")));
      frames.stop();
      return true;
    });
    FxToolkit.pulse();
    assertEquals(List.of("one"), done);
  }

  private void begin(String... names) throws Exception {
    FxToolkit.onFx(() -> {
      frames.begin(List.of(names).stream().map(this::step).toList());
      return true;
    });
  }

  private Runnable step(String name) {
    return () -> {
      done.add(name);
      doneIn.add(frame);
    };
  }

  private void awaitDone(int steps) throws Exception {
    for (int i = 0; i < MOST_FRAMES && FxToolkit.onFx(done::size) < steps; i++) {
      FxToolkit.pulse();
    }
  }
}
