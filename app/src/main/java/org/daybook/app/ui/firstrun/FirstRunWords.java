package org.daybook.app.ui.firstrun;

import java.time.Instant;
import java.util.Locale;
import org.daybook.app.ui.firstrun.FirstRunViewModel.Phase;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The sentences of the first run.
final class FirstRunWords {
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int SECONDS_WORTH_SHOWING = 100;

  private final Messages messages;

  FirstRunWords(Messages messages) {
    this.messages = messages;
  }

  String group(LoadGroup group) {
    return messages.text("firstrun.group." + group.name().toLowerCase(Locale.ROOT));
  }

  String moment(@Nullable Instant at) {
    return at == null ? "" : messages.timeWithSeconds(at);
  }

  String today(@Nullable TodaysWork work) {
    if (work == null) {
      return "";
    }
    return work.sessions() == 0
        ? messages.text("firstrun.ready.none")
        : messages.text(
            "firstrun.ready.detail",
            messages.counted("firstrun.ready.sessions", work.sessions()),
            messages.counted("firstrun.ready.students", work.students()));
  }

  String timeLeft(LoadPace pace) {
    if (pace.rowsDone() >= pace.rowsInAll()) {
      return messages.text("firstrun.load.done");
    }
    if (pace.secondsLeft() < 0) {
      return messages.text("firstrun.load.starting");
    }
    return pace.secondsLeft() < SECONDS_WORTH_SHOWING
        ? messages.text("firstrun.load.seconds", pace.secondsLeft())
        : messages.text(
            "firstrun.load.minutes", Math.ceilDiv(pace.secondsLeft(), SECONDS_OF_A_MINUTE));
  }

  String rate(LoadPace pace) {
    return pace.rowsPerSecond() == 0 || pace.rowsDone() >= pace.rowsInAll()
        ? ""
        : messages.text("firstrun.load.rate", pace.rowsPerSecond());
  }

  String loading(Phase phase, @Nullable LoadPace pace) {
    return switch (phase) {
      case CODE, ENROLLING -> messages.text("firstrun.load.hint");
      case OPENING -> messages.text("firstrun.load.opening");
      case LOADING ->
          pace == null ? messages.text("firstrun.load.asking") : messages.text("firstrun.load.on");
      case LOADED -> messages.text("firstrun.load.whole");
    };
  }

  /// The server's name without what only machines read.
  static String host(String url) {
    return url.strip().replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
  }
}
