package org.daybook.app.ui.today;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.service.followups.FollowUp;
import org.daybook.app.service.followups.FollowUps;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.today.FollowUpsViewModel.Notice;
import org.jspecify.annotations.Nullable;

/// Fills the panel of the follow-ups, and asks what was heard of who is on it.
final class FollowUpsPart {
  private static final Duration UNDO_FOR = Duration.seconds(10);
  private static final Duration SAID_FOR = Duration.seconds(5);

  private final FollowUpsViewModel model;
  private final Messages messages;
  private final FollowUpWords words;
  private final Consumer<UUID> open;
  private final TodayPanel panel;
  private final Toast toast;

  /// @param open leads to the student's card
  FollowUpsPart(
      FollowUpsViewModel model,
      Messages messages,
      Consumer<UUID> open,
      TodayPanel panel,
      Toast toast) {
    this.model = model;
    this.messages = messages;
    this.words = new FollowUpWords(messages);
    this.open = open;
    this.panel = panel;
    this.toast = toast;
  }

  /// @param root over which a call is written down
  /// @param page waits meanwhile
  /// @param elsewhere takes the keyboard when nobody is left to be called
  Subscription follow(StackPane root, Node page, TroublePanel trouble, Runnable elsewhere) {
    panel.whenEmptied(elsewhere);
    var card =
        new CallPane(
            messages,
            model,
            () -> {
              if (panel.isEmpty()) {
                elsewhere.run();
              } else {
                panel.focus();
              }
            });
    root.getChildren().add(root.getChildren().indexOf(toast), card);
    page.disableProperty().bind(card.visibleProperty());
    return Subscription.combine(
        model.pageProperty().subscribe(this::show),
        model.noticeProperty().subscribe(this::say),
        model
            .refusalProperty()
            .subscribe(why -> {
              // What is refused while it is typed is said on its card.
              if (model.questionProperty().get() == null) {
                trouble.show(why, messages);
              }
            }),
        card::close,
        toast::dismiss);
  }

  /// @param loading whether there may be more than is here yet
  void sayNothing(boolean loading) {
    boolean read = model.pageProperty().get() != null;
    panel.setNothing(
        loading
            ? messages.text("today.loading.short")
            : read ? messages.text("today.follow_ups.none") : "");
  }

  private void show(@Nullable FollowUps page) {
    var entries =
        page == null
            ? List.<PanelEntry>of()
            : page.due().stream().map(it -> entry(it, page.mayCall())).toList();
    if (page != null) {
      panel.setNothing(messages.text("today.follow_ups.none"));
    }
    panel.show(entries, messages.number(entries.size()));
  }

  private PanelEntry entry(FollowUp about, boolean mayCall) {
    return new PanelEntry(
        about.studentId(),
        Icon.PHONE,
        about.before() == null ? Tone.NEUTRAL : Tone.WARN,
        List.of(about.name()),
        words.details(about),
        "",
        () -> open.accept(about.studentId()),
        mayCall
            ? new PanelEntry.Action(
                messages.text("today.phone.done"), Icon.CHECK, KeyCode.C, () -> model.ask(about))
            : null);
  }

  private void say(@Nullable Notice what) {
    if (what == null) {
      return;
    }
    model.said();
    var undo = what.undo();
    if (undo == null) {
      toast.say(messages.text("today.phone.taken_back", what.name()), SAID_FOR);
    } else {
      toast.show(messages.text("today.phone.noted", what.name()), UNDO_FOR, undo);
    }
  }
}
