package org.daybook.app.ui.closing;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.closing.ClosingDay;
import org.daybook.app.service.closing.DaySeal;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.service.closing.DrawerStep;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Glyph;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.command.Reason;
import org.daybook.model.seal.WatermarkState;
import org.jspecify.annotations.Nullable;

/// Where the day stands as a whole: still open, asked to be closed, sealed, and whether anything
/// can still be missing.
public final class SealBand extends HBox {

  public SealBand() {
    getStyleClass().add("closing-band");
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  Subscription follow(ClosingViewModel model, ClosingWords words) {
    return model.dayProperty().subscribe(day -> show(day, model, words));
  }

  private void show(@Nullable ClosingDay day, ClosingViewModel model, ClosingWords words) {
    getChildren().clear();
    boolean anything = day != null && (!day.used().isEmpty() || day.seal().isPresent());
    setVisible(anything);
    getStyleClass().removeIf(it -> it.startsWith("tone-"));
    if (day == null || !anything) {
      return;
    }
    var seal = day.seal();
    if (seal.isPresent()) {
      sealed(seal.get(), model, words);
    } else {
      open(day, model, words);
    }
  }

  private void open(ClosingDay day, ClosingViewModel model, ClosingWords words) {
    var why = day.againstSealing();
    var title = words.text("closing.day.open");
    boolean looked = day.used().stream().allMatch(it -> it.step() == DrawerStep.DONE);
    var ready = words.text(looked ? "closing.day.ready" : "closing.day.ready_unreviewed");
    var detail = why.map(it -> refused(it, day, words)).orElse(ready);
    var button = new ActionButton(words.text("closing.day.close"), Icon.CLOSING, "Ctrl+D");
    button.setId("closeDay");
    button.setOnAction(_ -> model.seal().closeDay());
    if (why.isEmpty() && looked) {
      button.getStyleClass().add("primary");
    } else if (why.isPresent()) {
      button.setDisable(true);
      button.setAccessibleHelp(detail);
    }
    compose(Icon.CLOCK, Optional.empty(), title, detail, button);
  }

  /// In the rule's own word, with the cashboxes that it is about.
  private static String refused(Reason why, ClosingDay day, ClosingWords words) {
    var said = ClosingRefusal.said(why, words.messages());
    if (why != Reason.DAY_NOT_COUNTED) {
      return words.text("closing.refused", said, why.code());
    }
    var waiting =
        day.drawers().stream()
            .filter(it -> it.unfinished(day.day()))
            .map(DrawerLine::name)
            .toList();
    return words.text("closing.day.waits", words.messages().joined(waiting), said, why.code());
  }

  private void sealed(DaySeal seal, ClosingViewModel model, ClosingWords words) {
    var more = new ActionButton(words.text("closing.seal.show"), Icon.NOTE, "Ctrl+L");
    more.setId("showSeal");
    more.setOnAction(_ -> model.seal().show());
    var by =
        words.text(
            seal.requested() ? "closing.seal.requested_by" : "closing.seal.by",
            seal.requestedBy(),
            words.messages().moment(seal.requestedAt()));
    if (seal.requested()) {
      getStyleClass().add(Tone.INFO.styleClass());
      var pill = new Pill(Tone.INFO, Icon.SEND, words.text("closing.seal.requested"));
      compose(Icon.CLOCK, Optional.of(pill), by, words.text("closing.seal.requested.hint"), null);
      return;
    }
    var late =
        seal.late().isEmpty()
            ? by
            : words
                .messages()
                .joined(
                    List.of(by, words.messages().counted("closing.late_ones", seal.late().size())));
    switch (seal.completeness()) {
      case PROVISIONAL -> {
        getStyleClass().add(Tone.WARN.styleClass());
        compose(
            Icon.CLOCK,
            Optional.of(new Pill(Tone.WARN, Icon.CLOCK, words.text("closing.seal.provisional"))),
            words.text("closing.seal.owes", names(seal, WatermarkState.OWES, words)),
            late,
            more);
      }
      case FINAL -> {
        getStyleClass().add(Tone.OK.styleClass());
        compose(
            Icon.CLOSING,
            Optional.of(new Pill(Tone.OK, Icon.CHECK, words.text("closing.seal.final"))),
            words.text("closing.seal.complete"),
            late,
            more);
      }
      case FINAL_EXCEPT -> {
        getStyleClass().add(Tone.WARN.styleClass());
        compose(
            Icon.CLOSING,
            Optional.of(new Pill(Tone.WARN, Icon.CHECK, words.text("closing.seal.final_except"))),
            words.text("closing.seal.except", names(seal, WatermarkState.EXCEPTED, words)),
            late,
            more);
      }
    }
  }

  private static String names(DaySeal seal, WatermarkState state, ClosingWords words) {
    return words
        .messages()
        .joined(seal.in(state).stream().map(DaySeal.ReportingDesk::name).toList());
  }

  private void compose(
      Icon icon, Optional<Pill> pill, String title, String detail, @Nullable ActionButton button) {
    var first = new Paragraph();
    first.setWords(title);
    first.getStyleClass().add("semibold");
    var second = new Paragraph();
    second.setWords(detail);
    second.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(2, first, second);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    getChildren().add(new Glyph(icon, 16));
    pill.ifPresent(getChildren()::add);
    getChildren().add(both);
    if (button != null) {
      getChildren().add(button);
    }
  }
}
