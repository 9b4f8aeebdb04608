package org.daybook.app.ui.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.daybook.app.service.closing.ClosingDay;
import org.daybook.app.service.closing.DrawerStep;
import org.daybook.app.ui.control.Step.State;
import org.daybook.app.ui.control.StepStrip;
import org.daybook.model.seal.Completeness;
import org.daybook.model.seal.WatermarkState;

/// How far a business day has come: counted, explained, reviewed.
final class DaySteps {
  private DaySteps() {}

  static Subscription follow(StepStrip strip, ClosingViewModel model, ClosingWords words) {
    return model
        .dayProperty()
        .subscribe(day -> {
          boolean used = day != null && !day.used().isEmpty();
          strip.setVisible(used);
          strip.setManaged(used);
          if (used) {
            var marks = marks(day, words);
            strip.show(
                marks,
                IntStream.rangeClosed(1, marks.size())
                    .mapToObj(it -> words.messages().number(it))
                    .toList());
          }
        });
  }

  private static List<StepStrip.Mark> marks(ClosingDay day, ClosingWords words) {
    var used = day.used();
    int all = used.size();
    long counted = used.stream().filter(it -> !it.uncounted()).count();
    long reviewed = used.stream().filter(it -> it.step() == DrawerStep.DONE).count();
    boolean allCounted = counted == all;
    boolean allReviewed = reviewed == all;
    var marks = new ArrayList<StepStrip.Mark>();
    marks.add(
        new StepStrip.Mark(
            words.text("closing.step.counted", counted, all),
            allCounted ? State.DONE : State.CURRENT));
    marks.add(
        new StepStrip.Mark(
            words.text("closing.step.reviewed", reviewed, all), state(allCounted, allReviewed)));
    marks.add(sealed(day, allReviewed, words));
    return marks;
  }

  private static StepStrip.Mark sealed(ClosingDay day, boolean reached, ClosingWords words) {
    var seal = day.seal().filter(it -> !it.requested());
    if (seal.isEmpty()) {
      return new StepStrip.Mark(words.text("closing.step.sealed"), state(reached, false));
    }
    int desks = seal.get().desks().size();
    int reported = desks - seal.get().in(WatermarkState.OWES).size();
    return new StepStrip.Mark(
        words.text("closing.step.reported", reported, desks),
        state(true, seal.get().completeness() != Completeness.PROVISIONAL));
  }

  private static State state(boolean reached, boolean done) {
    if (done) {
      return State.DONE;
    }
    return reached ? State.CURRENT : State.AHEAD;
  }
}
